import { AgencyDb, AgencyScope, IntakeDb } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { QuotaCell, cellsOf, sameCell } from '../domain/quota-cell';
import { cellsOfRound, insertCells } from '../persistence/cell-store';

/**
 * Makes the cells of a round before it opens, so that no answer comes before its cell: rules → cells, agency by agency
 * behind the wall of each. Repeating it adds the cells that are missing and changes nothing else.
 */
@Injectable()
export class MakeCells {
  constructor(
    private readonly db: AgencyDb,
    private readonly intakeDb: IntakeDb,
  ) {}

  /** Checks that the cells can be made. Makes nothing. Refused with QUOTA_CELLS_DIFFERENT. */
  async check(round: RoundRecord): Promise<readonly Problem[]> {
    return (await this.missing(round)) ? [] : [PROBLEMS.QUOTA_CELLS_DIFFERENT.at('quotas')];
  }

  /** Finds cells that an opening cut short has left. Refused with QUOTA_CELLS_LOCKED. */
  async ofOpening({ roundId }: RoundRecord): Promise<readonly Problem[]> {
    const made = await this.intakeDb.read((tx) => cellsOfRound(tx, roundId));
    return made.length > 0 ? [PROBLEMS.QUOTA_CELLS_LOCKED.at('quotas')] : [];
  }

  /** Refused with QUOTA_CELLS_DIFFERENT. */
  async make(scope: AgencyScope, round: RoundRecord): Promise<readonly Problem[]> {
    const missing = await this.missing(round);
    if (!missing) return [PROBLEMS.QUOTA_CELLS_DIFFERENT.at('quotas')];
    for (const [agencyId, cells] of byAgency(missing))
      await this.db.write(AgencyScope.of(agencyId, scope.actor), (tx) =>
        insertCells(tx, agencyId, round.roundId, cells),
      );
    return [];
  }

  /** Cells that are yet to be made; undefined: the existing ones were made of other rules. */
  private async missing(round: RoundRecord): Promise<readonly QuotaCell[] | undefined> {
    const wanted = new Map(
      cellsOf(round.document, round.agencyId).map((cell) => [cell.cellId, cell] as const),
    );
    const made = await this.intakeDb.read((tx) => cellsOfRound(tx, round.roundId));
    if (made.some((cell) => !isAmong(wanted, cell))) return undefined;
    for (const { cellId } of made) wanted.delete(cellId);
    return [...wanted.values()];
  }
}

function isAmong(wanted: ReadonlyMap<number, QuotaCell>, cell: QuotaCell): boolean {
  const same = wanted.get(cell.cellId);
  return same !== undefined && sameCell(same, cell);
}

/** Groups cells by their agency, in their order. */
export function byAgency<Cell extends Pick<QuotaCell, 'agencyId'>>(
  cells: readonly Cell[],
): ReadonlyMap<number, readonly Cell[]> {
  const groups = new Map<number, Cell[]>();
  for (const cell of cells) {
    const known = groups.get(cell.agencyId);
    if (known) known.push(cell);
    else groups.set(cell.agencyId, [cell]);
  }
  return groups;
}
