import { CalendarDay } from '@hailong/kernel';
import { QuotaMeaning } from '@hailong/surveys/domain';
import { FormPlace } from './progress-counts';

/** A quota cell with the target that counts now. A null dimension means all. */
export interface ProgressCell {
  /** Whose forms it counts; of a shared cell the owner of the round. */
  readonly agencyId: number;
  readonly cellId: number;
  /** Code of its rule. */
  readonly rule: string;
  /** Counts the forms of several agencies. */
  readonly shared: boolean;
  /** Only units of this class. */
  readonly unitClass: string | null;
  readonly group: number | null;
  readonly channel: number | null;
  readonly field: number | null;
  readonly procedureGroup: number | null;
  readonly meaning: QuotaMeaning;
  /** Most counted forms of an exact cell or a ceiling. */
  readonly most: number | null;
  /** Dossiers or units that the target was made from; null: none, or not known yet. */
  readonly population: number | null;
  /** Null: none, or not known yet. */
  readonly target: number | null;
  /** Day of the target; null without one. */
  readonly asOf: CalendarDay | null;
  /** The target no longer follows the dossiers. */
  readonly frozen: boolean;
}

type UnitClassOf = (agencyId: number) => string | undefined;

/**
 * Finds the rows that a cell counts. Rows are sorted once for each set of dimensions that cells name, not once for each
 * cell: 20 000 cells of one rule cost one pass over the tallies.
 */
export function rowsOfCells<Row extends FormPlace>(rows: readonly Row[], unitClassOf: UnitClassOf) {
  const sorted = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  return (cell: ProgressCell): readonly Row[] => {
    const named = namedBy(cell);
    const kept = sorted.get(named.join());
    const places = kept ?? sortedBy(rows, (row) => keyOf(placeOf(row, unitClassOf(row.agencyId)), named));
    if (!kept) sorted.set(named.join(), places);
    return places.get(keyOf(placeOf(cell, cell.unitClass), named)) ?? [];
  };
}

type Place = readonly (string | number | null | undefined)[];

function placeOf(row: Omit<ProgressCell, 'unitClass'> | FormPlace, unitClass: Place[number]): Place {
  return [row.agencyId, row.group, row.channel, row.field, row.procedureGroup, unitClass];
}

/** Which parts of a place the cell asks for. */
function namedBy(cell: ProgressCell): readonly boolean[] {
  const [, ...dimensions] = placeOf(cell, cell.unitClass);
  return [!cell.shared, ...dimensions.map((dimension) => dimension !== null)];
}

/** The class comes last: it alone is free text. */
function keyOf(place: Place, named: readonly boolean[]): string {
  return place.map((part, index) => (named[index] ? String(part) : '*')).join('/');
}

function sortedBy<Row>(rows: readonly Row[], keyOfRow: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const places = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const known = places.get(key);
    if (known) known.push(row);
    else places.set(key, [row]);
  }
  return places;
}
