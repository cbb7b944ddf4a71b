import { TakenCell, takenCells } from '@hailong/quotas';
import { Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { ExaminerDb, AgencyScope, Transaction } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { idPortions } from '../domain/id-portions';
import { AddressSum, RecountedTallies } from '../domain/recounted-tallies';
import { StoredTally, TallyDifference } from '../domain/tally-difference';
import { alikeResponses, storedTallies } from '../persistence/recount-store';
import { slotsTaken } from '../../intake/domain/slots-taken';
import { isSurplusClass } from '../../intake/domain/tally-class';
import { FieldedRounds } from '../../intake/use-cases/fielded-rounds';

/** Quota cell whose taken slots differ from the sum of its responses. */
export interface CellDifference extends TakenCell {
  readonly recounted: number;
}

export interface AgencyVerification {
  readonly agency: Agency;
  /** Stored responses of the agency, valid or not. */
  readonly responses: number;
  /** Stored tallies of the agency. */
  readonly tallies: number;
  /** Limited quota cells of the agency. */
  readonly cells: number;
  /** Empty: every tally of the agency is what its responses add up to. */
  readonly differences: readonly TallyDifference[];
  /** Empty: so is every limited cell of its own. Cells that count several agencies come with the last of them. */
  readonly cellDifferences: readonly CellDifference[];
}

/** Agencies recounted at the same time: while the sheets of one are counted, the database reads those of another. */
const AT_ONCE = 2;
/** Responses of an agency whose sheets are in memory at once. */
const PORTION = 50_000;

/**
 * Recounts every tally and every limited quota cell from the responses, each agency at its own door because no other reads its answers.
 * Each agency is one snapshot and may be recounted while responses arrive; a cell that counts several agencies is summed over their
 * snapshots and wants a quiet moment.
 */
@Injectable()
export class VerifyTallies {
  constructor(
    private readonly db: ExaminerDb,
    private readonly organisation: ReadOrganisation,
    private readonly rounds: FieldedRounds,
  ) {}

  /** @param actor for the record of the door */
  async *verify(actor: string): AsyncGenerator<AgencyVerification> {
    const shared = new SharedCells();
    let last: AgencyVerification | undefined;
    for await (const verification of this.ahead((agency) => this.verifyAgency(agency, actor, shared))) {
      if (last) yield last;
      last = verification;
    }
    if (last) yield { ...last, cellDifferences: [...last.cellDifferences, ...shared.differences()] };
  }

  /** Does a work for every agency, a few of them ahead of those that were taken. */
  private async *ahead<T>(work: (agency: Agency) => Promise<T>): AsyncGenerator<T> {
    const begun: Promise<T>[] = [];
    try {
      for await (const agency of this.everyAgency()) {
        const result = work(agency);
        // A failure is told when its agency is taken.
        result.catch(() => undefined);
        begun.push(result);
        if (begun.length === AT_ONCE) yield await (begun.shift() as Promise<T>);
      }
      while (begun.length > 0) yield await (begun.shift() as Promise<T>);
    } finally {
      await Promise.allSettled(begun);
    }
  }

  private async verifyAgency(
    agency: Agency,
    actor: string,
    shared: SharedCells,
  ): Promise<AgencyVerification> {
    const { agencyId } = agency;
    const read = await this.db.read(AgencyScope.of(agencyId, actor), (tx) => snapshot(tx, agencyId));
    const recounted = await this.recount(agencyId, read.recounted.addresses());
    const own = read.cells.filter((cell) => !cell.shared);
    shared.add(read.cells, recounted);
    return {
      agency,
      responses: read.recounted.responses,
      tallies: read.tallies.length,
      cells: read.cells.length,
      differences: read.recounted.differences(read.tallies),
      cellDifferences: differencesOf(own, recounted),
    };
  }

  /** Counts the slots that the responses of an agency take, by cell. */
  private async recount(
    agencyId: number,
    addresses: Iterable<AddressSum>,
  ): Promise<ReadonlyMap<string, number>> {
    const recounted = new Map<string, number>();
    for (const { roundId, n, tallyClass, ...address } of addresses) {
      const round = await this.rounds.at(roundId);
      if (!round) throw new Error(`responses are stored for the round ${roundId}, which is not announced`);
      const cell = round.cell(round.addressOf({ agencyId, ...address }));
      for (const each of slotsTaken(cell, isSurplusClass(tallyClass)))
        recounted.set(keyOf(each), (recounted.get(keyOf(each)) ?? 0) + n);
    }
    return recounted;
  }

  private async *everyAgency(): AsyncGenerator<Agency> {
    const page = 500;
    for (let after = ''; ;) {
      const agencies = await this.organisation.allAgencies(after, page);
      yield* agencies;
      if (agencies.length < page) return;
      after = agencies.at(-1)?.code ?? '';
    }
  }
}

/** Reads the tallies and cells of an agency and counts its responses again, portion by portion, all of the same moment. */
async function snapshot(tx: Transaction, agencyId: number) {
  await tx.query('set transaction isolation level repeatable read');
  const tallies = await storedTallies(tx, agencyId);
  const recounted = new RecountedTallies();
  for (const portion of idPortions(formsOf(tallies), PORTION))
    for (const alike of await alikeResponses(tx, agencyId, portion)) recounted.add(alike);
  return { recounted, tallies, cells: await takenCells(tx, agencyId) };
}

/** Responses of an agency as its tallies have them, which is near enough for the size of a portion. */
function formsOf(tallies: readonly StoredTally[]): number {
  return tallies.reduce(
    (sum, { responses, invalid, screenedOut }) => sum + responses + invalid + screenedOut,
    0,
  );
}

/** Cells that count several agencies, summed while these are recounted one after the other. */
class SharedCells {
  private readonly cells = new Map<string, TakenCell>();
  private readonly recounted = new Map<string, number>();

  add(cells: readonly TakenCell[], recounted: ReadonlyMap<string, number>): void {
    for (const cell of cells) if (cell.shared) this.cells.set(keyOf(cell), cell);
    for (const [key, n] of recounted) this.recounted.set(key, (this.recounted.get(key) ?? 0) + n);
  }

  differences(): CellDifference[] {
    return differencesOf([...this.cells.values()], this.recounted);
  }
}

function differencesOf(cells: readonly TakenCell[], counts: ReadonlyMap<string, number>): CellDifference[] {
  return cells
    .map((cell) => ({ ...cell, recounted: counts.get(keyOf(cell)) ?? 0 }))
    .filter(({ taken, recounted }) => taken !== recounted);
}

function keyOf({ agencyId, roundId, cellId }: Pick<TakenCell, 'agencyId' | 'roundId' | 'cellId'>): string {
  return `${agencyId}/${roundId}/${cellId}`;
}
