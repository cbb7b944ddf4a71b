import { IntakeDb, sqlState } from '@hailong/database';
import { CellClaim, LimitedCell, Allotted, allot } from '@hailong/quotas/domain';
import { Injectable, Logger } from '@nestjs/common';
import { Ballot } from '../domain/ballot';
import { CastVerdict } from '../domain/cast-verdict';
import { CountedBallot } from '../domain/count-batch';
import { castBallots } from '../persistence/ballot-store';
import { lookAgain, storedAlready, storedUnder } from '../persistence/stored-ballots';

/** What became of one ballot: its verdict, or the fault that met it. */
export type CastOutcome =
  { readonly ok: true; readonly value: CastVerdict } | { readonly ok: false; readonly error: unknown };

/** A ballot on its way to its outcome. */
interface Casting {
  readonly ballot: Ballot;
  outcome?: CastOutcome;
}

const NO_VERDICT: CastOutcome = { ok: false, error: new Error('a ballot got no verdict') };
const COUNTED: CastOutcome = { ok: true, value: 'counted' };
const SURPLUS: CastOutcome = { ok: true, value: 'surplus' };

/** How often a batch is decided anew, with fresh figures, before its ballots are cast one by one. */
const LOOKS = 3;
/** How often a single ballot is; each time somebody else got the place it was promised. */
const LOOKS_ALONE = 20;

/**
 * Stores and counts a batch of ballots with one statement. Who gets the last places of a quota is decided here, on what is
 * remembered of the cells; the statement makes sure that it is true and else does nothing at all. Then the cells are read
 * and it is decided again. So a full cell costs a second look near its end and nothing before or after, and no process has
 * to know of another.
 */
@Injectable()
export class BallotCount {
  private readonly remembered = new WeakMap<LimitedCell, number>();
  private readonly logger = new Logger('HaiLong');

  constructor(private readonly db: IntakeDb) {}

  /** The outcome of each ballot, in their order. Never throws. */
  async run(ballots: readonly Ballot[]): Promise<readonly CastOutcome[]> {
    const firsts = new Map<string, Casting>();
    const castings = ballots.map((ballot): Casting => {
      const first = firsts.get(ballot.responseId);
      if (first) return first;
      const casting = { ballot };
      firsts.set(ballot.responseId, casting);
      return casting;
    });
    await this.settle([...firsts.values()]);
    return castings.map(({ ballot, outcome = NO_VERDICT }, at) =>
      ballot === ballots[at] ? outcome : asRepeat(outcome),
    );
  }

  private async settle(castings: readonly Casting[]): Promise<void> {
    try {
      await this.castAll(castings);
    } catch (error) {
      const left = castings.filter(({ outcome }) => !outcome);
      this.logger.warn(`${left.length} forms could not be stored together: ${String(error)}`);
      if (isOfOneForm(error)) await this.settleHalves(left);
      else await this.castOnceMore(left);
    }
  }

  private async castAll(castings: readonly Casting[]): Promise<void> {
    let left = castings;
    for (let look = 0; look <= LOOKS && left.length > 0; look += 1) {
      if (await this.castTogether(left)) return;
      left = await this.sortOut(left);
    }
    for (const casting of left) await this.castAlone(casting);
  }

  /** What one of them cannot have stored befalls all: halved until it is alone, so that no other pays for it for long. */
  private async settleHalves(castings: readonly Casting[]): Promise<void> {
    const [only] = castings;
    if (only && castings.length === 1) return this.castAlone(only);
    const middle = Math.ceil(castings.length / 2);
    await this.settle(castings.slice(0, middle));
    await this.settle(castings.slice(middle));
  }

  /** A connection that died, a server that restarts: what it had stored before is found to be a repeat. */
  private async castOnceMore(castings: readonly Casting[]): Promise<void> {
    try {
      await this.castAll(castings);
    } catch (error) {
      for (const casting of castings) casting.outcome ??= { ok: false, error };
    }
  }

  private async castAlone(casting: Casting): Promise<void> {
    try {
      for (let look = 0; look <= LOOKS_ALONE; look += 1) {
        if (await this.castTogether([casting])) return;
        if ((await this.sortOut([casting])).length === 0) return;
      }
      throw new Error('a ballot found no quiet moment to be counted');
    } catch (error) {
      casting.outcome = { ok: false, error };
    }
  }

  /** Whether it was stored as decided; false: something was not as remembered, and nothing happened. */
  private async castTogether(castings: readonly Casting[]): Promise<boolean> {
    const { standings, claims } = allot(
      castings.map(({ ballot }) => ballot.cell.places),
      (cell) => this.remembered.get(cell) ?? 0,
    );
    this.remember(claims);
    const accepted: CountedBallot[] = [];
    const turnedAway: Casting[] = [];
    castings.forEach((casting, at) => {
      const standing = standings[at];
      if (typeof standing !== 'string') turnedAway.push(casting);
      else accepted.push({ ballot: casting.ballot, surplus: standing === 'surplus' });
    });
    if (!(await castBallots(this.db, accepted, claims))) return false;
    castings.forEach((casting, at) => (casting.outcome = outcomeOf(standings[at])));
    if (turnedAway.length > 0) await this.letInAgain(turnedAway);
    return true;
  }

  /** Whoever is in already is not turned away when he asks again. */
  private async letInAgain(castings: readonly Casting[]): Promise<void> {
    const stored = await storedAlready(
      this.db,
      castings.map(({ ballot }) => storedUnder(ballot)),
    );
    for (const casting of castings)
      if (stored.has(casting.ballot.responseId)) casting.outcome = { ok: true, value: 'repeated' };
  }

  /** Before the database has answered, so that the next batch does not give the same places away. */
  private remember(claims: readonly CellClaim[]): void {
    for (const { cell, added } of claims) this.remembered.set(cell, (this.remembered.get(cell) ?? 0) + added);
  }

  /** Looks what is stored, open and taken; gives those their verdict that have one now, and returns the others. */
  private async sortOut(castings: readonly Casting[]): Promise<readonly Casting[]> {
    const ballots = castings.map(({ ballot }) => ballot);
    const { stored, openRounds, taken } = await lookAgain(this.db, ballots);
    for (const [cell, places] of taken) this.remembered.set(cell, places);
    return castings.filter((casting) => {
      const { responseId, cell } = casting.ballot;
      if (stored.has(responseId)) casting.outcome = { ok: true, value: 'repeated' };
      else if (!openRounds.has(cell.roundId)) casting.outcome = { ok: true, value: 'round-closed' };
      return !casting.outcome;
    });
  }
}

/** Data that cannot be stored (class 22), a constraint (23), a limit (54): the next form may be all right. */
function isOfOneForm(error: unknown): boolean {
  return /^(22|23|54)/.test(sqlState(error) ?? '');
}

function outcomeOf(standing: Allotted | undefined): CastOutcome {
  if (standing === 'counted') return COUNTED;
  if (standing === 'surplus') return SURPLUS;
  return standing === undefined ? NO_VERDICT : { ok: true, value: standing };
}

/** The second of two equal ballots of one batch. */
function asRepeat(outcome: CastOutcome): CastOutcome {
  const isIn = outcome.ok && (outcome.value === 'counted' || outcome.value === 'surplus');
  return isIn ? { ok: true, value: 'repeated' } : outcome;
}
