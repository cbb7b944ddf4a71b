import { Attack, AttackResult } from './attack';
import { AttackedProvince } from './attacked-province';
import { AttackedRound, SideCodes } from './attacked-round';
import { PlayedViews, VICTIMS, judge } from './judge';
import { PlayedSide } from './played-side';
import { RoundDrafts } from './round-drafts';
import { readRanking, readView } from './view';

/** Agencies whose sides act or are read at the same time. */
const AT_ONCE = 6;

/** Attack and how often it is tried. */
export interface Play {
  readonly attack: Attack;
  readonly trials: number;
}

/**
 * Plays attacks beside each other, each in a round of its own, on one calendar: each week all act, then the forms of all are sealed. Each
 * trial of an attack has three sides that differ by the victim alone.
 */
export async function playAttacks(
  province: AttackedProvince,
  plays: readonly Play[],
  log: (line: string) => void = () => undefined,
): Promise<readonly AttackResult[]> {
  const games: Game[] = [];
  const drafts = new RoundDrafts(province, 'attacks');
  for (const play of plays) {
    log(`  mở · opening ${play.attack.name} …`);
    games.push(await Game.open(drafts, play));
  }
  const weeks = Math.max(...plays.map(({ attack }) => attack.weeks.length));
  for (let week = 1; week <= weeks; week += 1) {
    log(`  tuần ${week} · week ${week} …`);
    for (const game of games) await game.actAndRead(week);
    await province.nextMonday();
    for (const game of games) await game.readSealed(week);
  }
  return games.map((game) => game.result());
}

class Game {
  private constructor(
    private readonly attack: Attack,
    private readonly round: AttackedRound,
    private readonly played: readonly PlayedViews[],
  ) {}

  static async open(drafts: RoundDrafts, { attack, trials }: Play): Promise<Game> {
    const sides = sidesOf(drafts.province.agencyCodes, trials * VICTIMS.length, attack);
    const round = await AttackedRound.open(drafts, attack.name, sides, attack);
    const played = sides.map((codes, at) => {
      const side = new PlayedSide(round, codes, VICTIMS[at % VICTIMS.length]);
      return { side, views: [] };
    });
    return new Game(attack, round, played);
  }

  async actAndRead(week: number): Promise<void> {
    const act = this.attack.weeks[week - 1];
    if (!act) return;
    await this.atEach(async ({ side }) => void (await act(side)));
    await this.read(`week ${week}`);
    if (this.attack.closesInTheWeek && this.isLast(week)) await this.end();
  }

  async readSealed(week: number): Promise<void> {
    const { weeks, closesInTheWeek } = this.attack;
    if (week > weeks.length || (closesInTheWeek && this.isLast(week))) return;
    await this.read(`Monday ${week}`);
    if (this.isLast(week)) await this.end();
  }

  result(): AttackResult {
    return judge(this.attack, this.played);
  }

  private isLast(week: number): boolean {
    return week === this.attack.weeks.length;
  }

  private async end(): Promise<void> {
    await this.round.close();
    await this.read('closed');
    await this.round.finalise();
    await this.read('final');
  }

  private async read(moment: string): Promise<void> {
    const { attack, round } = this;
    const { parts, count, reads, finds } = attack;
    const ranking = await readRanking(round.province, round.publicId);
    await this.atEach(async (each) => {
      const { side, views } = each;
      const of = { round: round.publicId, agencyCode: side.agencyCode, allyCode: side.ally.agencyCode };
      const view = await readView(round.province, moment, ranking, { ...of, parts, count });
      const more = reads ? JSON.stringify(await reads(side)) : '';
      views.push({ ...view, text: `${view.text}\n${more}` });
      if (finds && (await finds(side))) each.found ??= moment;
    });
  }

  private async atEach(work: (played: PlayedViews) => Promise<void>): Promise<void> {
    try {
      for (let from = 0; from < this.played.length; from += AT_ONCE)
        await Promise.all(this.played.slice(from, from + AT_ONCE).map(work));
    } catch (cause) {
      throw new Error(`the attack ${this.attack.name} cannot go on`, { cause });
    }
  }
}

function sidesOf(agencyCodes: readonly string[], count: number, { inLeague }: Attack): readonly SideCodes[] {
  const each = inLeague ? 2 : 1;
  return Array.from({ length: count }, (_, at) => {
    const agencyCode = agencyCodes[at * each];
    const allyCode = agencyCodes[at * each + each - 1];
    if (agencyCode === undefined || allyCode === undefined)
      throw new RangeError(`the province has too few agencies for ${count} sides`);
    return { agencyCode, allyCode };
  });
}
