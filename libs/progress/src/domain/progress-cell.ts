import {
  CellDimensions,
  Dimension,
  FormDimensions,
  dimensionKey,
  namedDimensions,
} from '@hailong/quotas/domain';

export type UnitClassOf = (agencyId: number) => string | undefined;

/**
 * Finds the rows that a cell counts. Rows are sorted once for each set of dimensions that cells name, not once for each
 * cell: 20 000 cells of one rule cost one pass over the rows.
 */
export function rowsOfCells<Row extends FormDimensions>(rows: readonly Row[], unitClassOf: UnitClassOf) {
  const sorted = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  return (cell: CellDimensions): readonly Row[] => {
    const named = namedDimensions(cell);
    const byKey = sorted.get(named.join()) ?? sortedBy(rows, unitClassOf, named);
    sorted.set(named.join(), byKey);
    return byKey.get(dimensionKey(cell, named)) ?? [];
  };
}

function sortedBy<Row extends FormDimensions>(
  rows: readonly Row[],
  unitClassOf: UnitClassOf,
  named: readonly Dimension[],
): ReadonlyMap<string, Row[]> {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = dimensionKey({ ...row, unitClass: unitClassOf(row.agencyId) }, named);
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  return byKey;
}
