import { IntakeDb, sqlState } from '@hailong/database';
import { CellClaim, LimitedCell, Allotted, allot } from '@hailong/sampling';
import { Injectable, Logger } from '@nestjs/common';
import { Ballot } from '../domain/ballot';
import { CastVerdict } from '../domain/cast-verdict';
import { CountedBallot } from '../domain/count-batch';
import { castBallots } from '../persistence/ballot-store';
import { lookAgain, storedAlready, storedUnder } from '../persistence/stored-ballots';

/** What became of one ballot: its verdict, or the fault that met it. */
export type CastOutcome =
  { readonly ok: true; readonly value: CastVerdict } | { readonly ok: false; readonly error: unknown };

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
    const firsts = new Map<string, Ballot>();
    for (const ballot of ballots) if (!firsts.has(ballot.responseId)) firsts.set(ballot.responseId, ballot);
    const outcomes = new Map<string, CastOutcome>();
    await this.settle([...firsts.values()], outcomes);
    return ballots.map((ballot) => {
      const outcome = outcomes.get(ballot.responseId) ?? NO_VERDICT;
      return firsts.get(ballot.responseId) === ballot ? outcome : asRepeat(outcome);
    });
  }

  private async settle(ballots: readonly Ballot[], outcomes: Map<string, CastOutcome>): Promise<void> {
    try {
      await this.castAll(ballots, outcomes);
    } catch (error) {
      const left = ballots.filter(({ responseId }) => !outcomes.has(responseId));
      this.logger.warn(`${left.length} forms could not be stored together: ${String(error)}`);
      if (isOfOneForm(error)) await this.settleHalves(left, outcomes);
      else await this.castOnceMore(left, outcomes);
    }
  }

  private async castAll(ballots: readonly Ballot[], outcomes: Map<string, CastOutcome>): Promise<void> {
    let left = ballots;
    for (let look = 0; look <= LOOKS && left.length > 0; look += 1) {
      if (await this.castTogether(left, outcomes)) return;
      left = await this.sortOut(left, outcomes);
    }
    for (const ballot of left) await this.castAlone(ballot, outcomes);
  }

  /** What one of them cannot have stored befalls all: halved until it is alone, so that no other pays for it for long. */
  private async settleHalves(ballots: readonly Ballot[], outcomes: Map<string, CastOutcome>): Promise<void> {
    const [only] = ballots;
    if (only && ballots.length === 1) return this.castAlone(only, outcomes);
    const middle = Math.ceil(ballots.length / 2);
    await this.settle(ballots.slice(0, middle), outcomes);
    await this.settle(ballots.slice(middle), outcomes);
  }

  /** A connection that died, a server that restarts: what it had stored before is found to be a repeat. */
  private async castOnceMore(ballots: readonly Ballot[], outcomes: Map<string, CastOutcome>): Promise<void> {
    try {
      await this.castAll(ballots, outcomes);
    } catch (error) {
      for (const { responseId } of ballots)
        if (!outcomes.has(responseId)) outcomes.set(responseId, { ok: false, error });
    }
  }

  private async castAlone(ballot: Ballot, outcomes: Map<string, CastOutcome>): Promise<void> {
    try {
      for (let look = 0; look <= LOOKS_ALONE; look += 1) {
        if (await this.castTogether([ballot], outcomes)) return;
        if ((await this.sortOut([ballot], outcomes)).length === 0) return;
      }
      throw new Error('a ballot found no quiet moment to be counted');
    } catch (error) {
      outcomes.set(ballot.responseId, { ok: false, error });
    }
  }

  /** Whether it was stored as decided; false: something was not as remembered, and nothing happened. */
  private async castTogether(
    ballots: readonly Ballot[],
    outcomes: Map<string, CastOutcome>,
  ): Promise<boolean> {
    const { standings, claims } = allot(
      ballots.map(({ cell }) => cell.places),
      (cell) => this.remembered.get(cell) ?? 0,
    );
    this.remember(claims);
    const accepted: CountedBallot[] = [];
    const turnedAway: Ballot[] = [];
    ballots.forEach((ballot, at) => {
      const standing = standings[at];
      if (typeof standing === 'string') accepted.push({ ballot, surplus: standing === 'surplus' });
      else turnedAway.push(ballot);
    });
    if (!(await castBallots(this.db, accepted, claims))) return false;
    ballots.forEach(({ responseId }, at) => outcomes.set(responseId, outcomeOf(standings[at])));
    if (turnedAway.length > 0) await this.letInAgain(turnedAway, outcomes);
    return true;
  }

  /** Whoever is in already is not turned away when he asks again. */
  private async letInAgain(ballots: readonly Ballot[], outcomes: Map<string, CastOutcome>): Promise<void> {
    const stored = await storedAlready(this.db, ballots.map(storedUnder));
    for (const { responseId } of ballots)
      if (stored.has(responseId)) outcomes.set(responseId, { ok: true, value: 'repeated' });
  }

  /** Before the database has answered, so that the next batch does not give the same places away. */
  private remember(claims: readonly CellClaim[]): void {
    for (const { cell, added } of claims) this.remembered.set(cell, (this.remembered.get(cell) ?? 0) + added);
  }

  /** Looks what is stored, open and taken; gives those their verdict that have one now, and returns the others. */
  private async sortOut(
    ballots: readonly Ballot[],
    outcomes: Map<string, CastOutcome>,
  ): Promise<readonly Ballot[]> {
    const { stored, openRounds, taken } = await lookAgain(this.db, ballots);
    for (const [cell, places] of taken) this.remembered.set(cell, places);
    return ballots.filter(({ responseId, cell }) => {
      const verdict = stored.has(responseId)
        ? 'repeated'
        : openRounds.has(cell.roundId)
          ? undefined
          : 'round-closed';
      if (verdict) outcomes.set(responseId, { ok: true, value: verdict });
      return !verdict;
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
