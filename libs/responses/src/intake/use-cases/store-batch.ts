import { IntakeDb, isGivenUp, sqlState } from '@hailong/database';
import { CellClaim, LimitedCell, Allotted, allot } from '@hailong/quotas/domain';
import { logFailedWork, recordBatch, traced } from '@hailong/telemetry';
import { Injectable } from '@nestjs/common';
import { PendingResponse } from '../domain/pending-response';
import { StoreOutcome } from '../domain/store-outcome';
import { CountedResponse } from '../domain/count-batch';
import { storeResponses } from '../persistence/batch-store';
import { TextSeal } from '../persistence/comment-rows';
import { SealOriginals } from './seal-originals';
import { lookAgain, storedAlready, storedUnder } from '../persistence/stored-responses';
import { RecentResponses } from './recent-responses';

/** Verdict of a response, or the fault that met it. */
export type BatchOutcome =
  | { readonly ok: true; readonly value: StoreOutcome }
  | { readonly ok: false; readonly error: unknown };

/** A response on its way to its outcome. */
interface BatchEntry {
  readonly response: PendingResponse;
  outcome?: BatchOutcome;
}

/** A form that was set aside takes no slot of a quota. */
const NO_CELLS: readonly LimitedCell[] = [];
const NO_VERDICT: BatchOutcome = { ok: false, error: new Error('a response got no verdict') };
const COUNTED: BatchOutcome = { ok: true, value: 'counted' };
const SURPLUS: BatchOutcome = { ok: true, value: 'surplus' };

/** Times that a batch is decided anew, with fresh figures, before its responses are stored one by one. */
const LOOKS = 3;
/** Times that a single response is decided anew; each time another response got its slot. */
const LOOKS_ALONE = 20;

/**
 * Largest batch whose forms are remembered and looked up as recent ones: that of people. An import comes in larger ones, is
 * seldom repeated, and would push out the forms of people.
 */
const MOST_REMEMBERED = 1000;

/**
 * Stores and counts a batch of responses with one statement. The last slots of a quota are allotted here, by the counts that
 * are remembered of the cells; the statement makes sure that it is true and else does nothing at all. Then the cells are read
 * and it is decided again. So a full cell costs a second look near its end and nothing before or after, and no process has
 * to know of another.
 */
@Injectable()
export class StoreBatch {
  private readonly remembered = new WeakMap<LimitedCell, number>();
  private readonly recent = new RecentResponses();

  private readonly seal: TextSeal;

  constructor(
    private readonly db: IntakeDb,
    originals: SealOriginals,
  ) {
    this.seal = (text, place) => originals.seal(text, place);
  }

  /** The outcome of each response, in their order. Never throws. */
  async store(responses: readonly PendingResponse[]): Promise<readonly BatchOutcome[]> {
    const startedAt = performance.now();
    const facts = { forms: responses.length };
    const outcomes = await traced('hailong.store_batch', facts, () => this.storeEach(responses), {
      alone: true,
    });
    recordBatch(responses.length, (performance.now() - startedAt) / 1000);
    return outcomes;
  }

  private async storeEach(responses: readonly PendingResponse[]): Promise<readonly BatchOutcome[]> {
    const firsts = new Map<string, BatchEntry>();
    const entries = responses.map((response): BatchEntry => {
      const first = firsts.get(response.responseId);
      if (first) return first;
      const entry = { response };
      firsts.set(response.responseId, entry);
      return entry;
    });
    await this.settle([...firsts.values()]);
    if (firsts.size <= MOST_REMEMBERED)
      for (const { response, outcome } of firsts.values())
        if (isStored(outcome)) this.recent.add(response.responseId);
    return entries.map(({ response, outcome = NO_VERDICT }, at) =>
      response === responses[at] ? outcome : asRepeat(outcome),
    );
  }

  private async settle(entries: readonly BatchEntry[]): Promise<void> {
    try {
      await this.storeAll(entries);
    } catch (error) {
      const left = entries.filter(({ outcome }) => !outcome);
      logFailedWork(`store ${left.length} forms together`, error, 'warn');
      if (isOfOneForm(error)) await this.settleHalves(left);
      else if (isGivenUp(error)) giveUp(left, error);
      else await this.storeOnceMore(left);
    }
  }

  private async storeAll(entries: readonly BatchEntry[]): Promise<void> {
    let left = await this.withoutRecent(entries);
    for (let look = 0; look <= LOOKS && left.length > 0; look += 1) {
      if (await this.storeTogether(left)) return;
      left = await this.sortOut(left);
    }
    for (const entry of left) await this.storeAlone(entry);
  }

  /** Answers repeats of recent responses, and returns the others. */
  private async withoutRecent(entries: readonly BatchEntry[]): Promise<readonly BatchEntry[]> {
    if (entries.length > MOST_REMEMBERED) return entries;
    const known = entries.filter(({ response }) => this.recent.has(response.responseId));
    if (known.length === 0) return entries;
    await this.recognise(known);
    return entries.filter(({ outcome }) => !outcome);
  }

  /** Halves a batch in which one response cannot be stored until that response is alone, so that the others are stored. */
  private async settleHalves(entries: readonly BatchEntry[]): Promise<void> {
    const [only] = entries;
    if (only && entries.length === 1) return this.storeAlone(only);
    const middle = Math.ceil(entries.length / 2);
    await this.settle(entries.slice(0, middle));
    await this.settle(entries.slice(middle));
  }

  /** Stores once more after a lost connection or a restarted server; responses that had been stored are repeats. */
  private async storeOnceMore(entries: readonly BatchEntry[]): Promise<void> {
    try {
      await this.storeAll(entries);
    } catch (error) {
      giveUp(entries, error);
    }
  }

  private async storeAlone(entry: BatchEntry): Promise<void> {
    try {
      for (let look = 0; look <= LOOKS_ALONE; look += 1) {
        if (await this.storeTogether([entry])) return;
        if ((await this.sortOut([entry])).length === 0) return;
      }
      throw new Error('a response found no quiet moment to be counted');
    } catch (error) {
      entry.outcome = { ok: false, error };
    }
  }

  /** Stores as decided; false: something was not as remembered, and nothing was stored. */
  private async storeTogether(entries: readonly BatchEntry[]): Promise<boolean> {
    const { allotted, claims } = allot(
      entries.map(({ response }) => (response.setAside ? NO_CELLS : response.cell.slots)),
      (cell) => this.remembered.get(cell) ?? 0,
    );
    this.remember(claims);
    const accepted: CountedResponse[] = [];
    const refused: BatchEntry[] = [];
    entries.forEach((entry, at) => {
      const outcome = allotted[at];
      if (typeof outcome !== 'string') refused.push(entry);
      else accepted.push({ response: entry.response, surplus: outcome === 'surplus' || isUnplaced(entry) });
    });
    if (!(await storeResponses(this.db, accepted, claims, this.seal))) return false;
    entries.forEach((entry, at) => (entry.outcome = outcomeOf(allotted[at])));
    if (refused.length > 0) await this.recognise(refused);
    return true;
  }

  /** Answers a stored form as a repeat instead of refusing it. */
  private async recognise(entries: readonly BatchEntry[]): Promise<void> {
    const stored = await storedAlready(
      this.db,
      entries.map(({ response }) => storedUnder(response)),
    );
    for (const entry of entries)
      if (stored.has(entry.response.responseId)) entry.outcome = { ok: true, value: 'repeated' };
  }

  /** Remembers claims before the database has answered, so that the next batch does not give the same slots away. */
  private remember(claims: readonly CellClaim[]): void {
    for (const { cell, added } of claims) this.remembered.set(cell, (this.remembered.get(cell) ?? 0) + added);
  }

  /** Reads anew which responses are stored, which rounds open and which slots taken; returns the responses still without a verdict. */
  private async sortOut(entries: readonly BatchEntry[]): Promise<readonly BatchEntry[]> {
    const responses = entries.map(({ response }) => response);
    const { stored, openRounds, taken } = await lookAgain(this.db, responses);
    for (const [cell, slots] of taken) this.remembered.set(cell, slots);
    return entries.filter((entry) => {
      const { responseId, cell } = entry.response;
      if (stored.has(responseId)) entry.outcome = { ok: true, value: 'repeated' };
      else if (!openRounds.has(cell.roundId)) entry.outcome = { ok: true, value: 'round-closed' };
      return !entry.outcome;
    });
  }
}

/** Leaves forms without a verdict; their senders send them again under the same keys. */
function giveUp(entries: readonly BatchEntry[], error: unknown): void {
  for (const entry of entries) entry.outcome ??= { ok: false, error };
}

/** Tells whether a form says enough and has no place in the quota cells of its round. */
function isUnplaced({ response: { setAside, cell } }: BatchEntry): boolean {
  return cell.serviceFault !== undefined && setAside === undefined;
}

/** Data that cannot be stored (class 22), a constraint (23), a limit (54): the next form may be all right. */
function isOfOneForm(error: unknown): boolean {
  return /^(22|23|54)/.test(sqlState(error) ?? '');
}

function isStored(outcome: BatchOutcome | undefined): boolean {
  return outcome?.ok === true && typeof outcome.value === 'string' && outcome.value !== 'round-closed';
}

function outcomeOf(allotted: Allotted | undefined): BatchOutcome {
  if (allotted === 'counted') return COUNTED;
  if (allotted === 'surplus') return SURPLUS;
  return allotted === undefined ? NO_VERDICT : { ok: true, value: allotted };
}

/** The second of two equal responses of one batch. */
function asRepeat(outcome: BatchOutcome): BatchOutcome {
  const isIn = outcome.ok && (outcome.value === 'counted' || outcome.value === 'surplus');
  return isIn ? { ok: true, value: 'repeated' } : outcome;
}
