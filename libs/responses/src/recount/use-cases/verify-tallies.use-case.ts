import { TakenCell, takenCells } from '@hailong/quotas';
import { Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { ExaminerDb, AgencyScope, Transaction } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import {
  AddressCount,
  TallyDifference,
  countAddresses,
  countResponses,
  countTallies,
  tallyDifferences,
} from '../persistence/recount-store';
import { slotsTaken } from '../../intake/domain/slots-taken';
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

/**
 * Recounts every tally and every limited quota cell from the responses, one agency at a time because only an agency's own door
 * reads its answers. Each agency is one snapshot and may be recounted while responses arrive; a cell that counts several
 * agencies is summed over their snapshots and wants a quiet moment.
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
    for await (const agency of this.everyAgency()) {
      if (last) yield last;
      last = await this.verifyAgency(agency, actor, shared);
    }
    if (last) yield { ...last, cellDifferences: [...last.cellDifferences, ...shared.differences()] };
  }

  private async verifyAgency(
    agency: Agency,
    actor: string,
    shared: SharedCells,
  ): Promise<AgencyVerification> {
    const { agencyId } = agency;
    const read = await this.db.read(AgencyScope.of(agencyId, actor), (tx) => snapshot(tx, agencyId));
    const recounted = await this.recount(read.counts);
    const own = read.cells.filter((cell) => !cell.shared);
    shared.add(read.cells, recounted);
    return {
      agency,
      responses: read.responses,
      tallies: read.tallies,
      cells: read.cells.length,
      differences: read.differences,
      cellDifferences: differencesOf(own, recounted),
    };
  }

  /** Counts the slots that the responses of an agency take, by cell. */
  private async recount(counts: readonly AddressCount[]): Promise<ReadonlyMap<string, number>> {
    const recounted = new Map<string, number>();
    for (const { roundId, counted, surplus, ...address } of counts) {
      const round = await this.rounds.at(roundId);
      if (!round) throw new Error(`responses are stored for the round ${roundId}, which is not announced`);
      const cell = round.cell(round.addressOf(address));
      const add = (key: string, n: number) => recounted.set(key, (recounted.get(key) ?? 0) + n);
      for (const each of slotsTaken(cell, false)) add(keyOf(each), counted);
      for (const each of slotsTaken(cell, true)) add(keyOf(each), surplus);
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

async function snapshot(tx: Transaction, agencyId: number) {
  await tx.query('set transaction isolation level repeatable read');
  return {
    responses: await countResponses(tx, agencyId),
    tallies: await countTallies(tx, agencyId),
    differences: await tallyDifferences(tx, agencyId),
    counts: await countAddresses(tx, agencyId),
    cells: await takenCells(tx, agencyId),
  };
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
