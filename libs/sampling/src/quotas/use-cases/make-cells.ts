import { AgencyDb, AgencyScope, IntakeDb } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { QuotaCell, cellsOf, sameCell } from '../domain/quota-cell';
import { cellsOfRound, insertCells } from '../persistence/cell-store';
import { cellsOfOtherRules } from './quota-problems';

/**
 * Makes the cells of a round before it opens, so that no answer comes before its cell: rules → cells, agency by agency
 * behind the wall of each. Done again it makes what is missing and changes nothing.
 */
@Injectable()
export class MakeCells {
  constructor(
    private readonly db: AgencyDb,
    private readonly intakeDb: IntakeDb,
  ) {}

  async run(scope: AgencyScope, round: RoundRecord): Promise<readonly Problem[]> {
    const { roundId } = round;
    const wanted = new Map(
      cellsOf(round.document, round.agencyId).map((cell) => [cell.cellId, cell] as const),
    );
    const kept = await this.intakeDb.read((tx) => cellsOfRound(tx, roundId));
    const stale = kept.some((cell) => !isAmong(wanted, cell));
    if (stale) return [cellsOfOtherRules()];
    for (const { cellId } of kept) wanted.delete(cellId);
    for (const [agencyId, cells] of byAgency([...wanted.values()]))
      await this.db.write(AgencyScope.of(agencyId, scope.actor), (tx) =>
        insertCells(tx, agencyId, roundId, cells),
      );
    return [];
  }
}

function isAmong(wanted: ReadonlyMap<number, QuotaCell>, cell: QuotaCell): boolean {
  const same = wanted.get(cell.cellId);
  return same !== undefined && sameCell(same, cell);
}

/** Cells by the agency they belong to, in their order. */
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
