import { Attack, AttackResult, Side } from './attack';
import { AttackedProvince } from './attacked-province';
import { AttackedRound } from './attacked-round';
import { View, readView } from './view';

/** Levels of the victim on the sides of a trial: takes no part, answers low, answers high. */
const VICTIMS = [undefined, '1', '5'];

/** Fewest independent forms of a block of invited people. */
const SMALLEST = 5;

interface Played {
  readonly side: Side;
  readonly views: View[];
}

/** Plays an attack in one round: each trial has three agencies that differ by the victim alone. */
export async function runAttack(
  province: AttackedProvince,
  attack: Attack,
  { trials, code }: { readonly trials: number; readonly code: string },
): Promise<AttackResult> {
  const agencies = province.agencyCodes.slice(0, trials * VICTIMS.length);
  const round = await AttackedRound.open(province, code, agencies, attack);
  const played: Played[] = agencies.map((agencyCode, at) => {
    const side = round.sideOf(agencyCode, VICTIMS[at % VICTIMS.length]);
    return { side, views: [] };
  });
  const read = async (moment: string) => {
    for (const { side, views } of played) {
      const { parts, count } = attack;
      const of = { round: round.publicId, agencyCode: side.agencyCode, parts, count };
      views.push(await readView(province, moment, of));
    }
  };
  for (const [week, act] of attack.weeks.entries()) {
    for (const { side } of played) await act(side);
    await read(`week ${week + 1}`);
    if (attack.closesInTheWeek && week === attack.weeks.length - 1) break;
    await province.nextMonday();
    await read(`Monday ${week + 1}`);
  }
  await round.close();
  await read('closed');
  await round.finalise();
  await read('final');
  return judge(attack, played);
}

function judge(attack: Attack, played: readonly Played[]): AttackResult {
  const result = { attack, tried: 0, rebuilt: 0, told: 0, traces: [] as string[] };
  for (let at = 0; at < played.length; at += VICTIMS.length) {
    const [absent, low, high] = played.slice(at, at + VICTIMS.length);
    if (!absent || !low || !high) continue;
    result.tried += 1;
    const rebuilt = attack.shownBy === 'crowd' ? tooClose(low) : differing(low, high);
    const told = attack.shownBy === 'twins' ? differing(absent, low) : undefined;
    if (rebuilt) result.rebuilt += 1;
    if (told) result.told += 1;
    result.traces.push(...[rebuilt, told].flatMap((trace) => trace ?? []));
  }
  return result;
}

/** Moment at which two sides are read differently. */
function differing(a: Played, b: Played): string | undefined {
  const at = a.views.findIndex((view, n) => view.text !== b.views[n]?.text);
  const [one, other] = [a.views[at], b.views[at]];
  if (!one || !other) return undefined;
  const from = [...one.text].findIndex((letter, n) => letter !== other.text[n]);
  return `${one.moment}: ${one.text.slice(from - 60, from + 20)} / ${other.text.slice(from - 60, from + 20)}`;
}

/** Two figures, or a figure and nothing, that differ by some forms and by fewer than k. */
function tooClose({ views }: Played): string | undefined {
  const figures = views.flatMap(({ counts }) => counts);
  for (const one of figures)
    for (const other of [{ ...one, name: 'nothing', n: 0 }, ...figures]) {
      const difference = one.n - other.n;
      if (one.of === other.of && difference > 0 && difference < SMALLEST)
        return `${one.of}: ${one.name} - ${other.name} = ${difference}`;
    }
  return undefined;
}
