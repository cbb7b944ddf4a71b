import { CalendarDay, addDays } from '@hailong/kernel';
import { CellDimensions, FormDimensions } from '@hailong/quotas/domain';
import { Arrivals } from './forecast';
import { NightAddress, ToldDimensions, toldByAddress, toldByCell } from './night-address';
import { UnitClassOf, rowsOfCells } from './progress-cell';
import { FormCounts } from './progress-counts';

/** Forms of one address that the agency has seen, now. */
export interface SeenForms extends FormDimensions {
  readonly seen: number;
}

/** Forms at one address as of a night, as people see them. */
export interface NightForms extends NightAddress {
  readonly night: CalendarDay;
  readonly seen: number;
  readonly others: number;
}

/** Received forms that progress compares with targets: seen ones of now, all others as of the last night, in steps. */
export interface ReceivedForms {
  ofCell(cell: CellDimensions): FormCounts;
  /** Forms of a cell by day: those of a night on the day before it, today's on today. */
  arrivals(cell: CellDimensions): readonly Arrivals[];
}

export interface ReceivedTerms {
  readonly seen: readonly SeenForms[];
  /** Rows of the last night, or of all nights that a forecast uses. */
  readonly nights: readonly NightForms[];
  readonly unitClassOf: UnitClassOf;
}

export function receivedForms({ seen, nights, unitClassOf }: ReceivedTerms): ReceivedForms {
  const seenOf = rowsOfCells(seen, unitClassOf);
  const nightsOf = byTold(nights, unitClassOf);
  const days = [...new Set(nights.map(({ night }) => night))].sort();
  const last = days.at(-1);
  return {
    ofCell: (cell) => {
      const now = sumOf(seenOf(cell), ({ seen }) => seen);
      const others = sumOf(
        nightsOf(cell).filter(({ night }) => night === last),
        (row) => row.others,
      );
      return { received: now + others, seen: now };
    },
    arrivals: (cell) => {
      const rows = nightsOf(cell);
      const asOf = (day: CalendarDay) =>
        sumOf(
          rows.filter(({ night }) => night === day),
          (row) => row.seen + row.others,
        );
      const past = days.slice(1).map((night) => {
        const came = asOf(night) - asOf(addDays(night, -1));
        return { receivedOn: addDays(night, -1), received: Math.max(0, came) };
      });
      if (last === undefined) return past;
      const before = sumOf(
        rows.filter(({ night }) => night === last),
        (row) => row.seen,
      );
      const now = sumOf(seenOf(cell), (row) => row.seen);
      return [...past, { receivedOn: last, received: Math.max(0, now - before) }];
    },
  };
}

/** All forms of an agency, whatever their cells, or those of a group, or of a channel in it. */
export function allOf(
  agencyId: number,
  of: { readonly group?: number; readonly channel?: number } = {},
): CellDimensions {
  const { group = null, channel = null } = of;
  return { agencyId, shared: false, unitClass: null, group, channel, field: null, procedureGroup: null };
}

/** Sorts rows by what their addresses tell apart, so that a cell sums those of its own kind alone. */
function byTold(nights: readonly NightForms[], unitClassOf: UnitClassOf) {
  const kinds = new Map<string, NightForms[]>();
  for (const row of nights) {
    const key = keyOf(toldByAddress(row));
    const known = kinds.get(key);
    if (known) known.push(row);
    else kinds.set(key, [row]);
  }
  const rowsOf = new Map([...kinds].map(([key, rows]) => [key, rowsOfCells(rows, unitClassOf)]));
  return (cell: CellDimensions): readonly NightForms[] => rowsOf.get(keyOf(toldByCell(cell)))?.(cell) ?? [];
}

function keyOf(told: ToldDimensions): string {
  return told.join();
}

function sumOf<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
