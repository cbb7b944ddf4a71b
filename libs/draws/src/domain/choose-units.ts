import { KeyOf, closedList } from '@hailong/kernel';

/** Ways in which the units of a stage are chosen. */
export const SELECTIONS = closedList('selection of a stage', {
  equal: { number: 0, vi: 'xác suất bằng nhau', en: 'each with the same chance' },
  size: { number: 1, vi: 'xác suất tỷ lệ với số hộ', en: 'with a chance in proportion to its households' },
});
export type Selection = KeyOf<typeof SELECTIONS>;

export interface SizedUnit {
  /** Households. */
  readonly size: number;
}

export interface ChosenUnit<Unit> {
  readonly unit: Unit;
  /** Chance with which the seed chooses it, above 0 up to 1. */
  readonly chance: number;
}

export interface UnitChoice {
  /** Number of units; all when there are no more. */
  readonly count: number;
  readonly by: Selection;
  /** Random number that begins the steps of a choice by size, from 0. */
  readonly start: number;
}

/**
 * Chooses units that stand in random order. Equal: the first ones. By size: systematic with a random start. Units of
 * which a step is no larger than themselves are sure and taken first; then start, start + T, start + 2T … fall onto the
 * cumulated sizes times the number, T being the sizes together. Whole numbers only, so that any tool repeats it.
 * Sources: Madow (1949); Hartley and Rao (1962) for the random order.
 *
 * @returns the chosen units in their order, each with its exact chance
 */
export function chooseUnits<Unit extends SizedUnit>(
  ordered: readonly Unit[],
  { count, by, start }: UnitChoice,
): ChosenUnit<Unit>[] {
  if (count >= ordered.length) return ordered.map((unit) => ({ unit, chance: 1 }));
  if (by === 'equal')
    return ordered.slice(0, count).map((unit) => ({ unit, chance: count / ordered.length }));
  const sure = sureUnits(ordered, count);
  const others = ordered.filter((unit) => !sure.has(unit));
  const inSteps = chosenInSteps(others, count - sure.size, start);
  return ordered.flatMap((unit) => {
    const chance = sure.has(unit) ? 1 : inSteps.get(unit);
    return chance === undefined ? [] : [{ unit, chance }];
  });
}

/** Finds the units that are at least as large as a step, again and again, since each makes the next step smaller. */
function sureUnits<Unit extends SizedUnit>(units: readonly Unit[], count: number): ReadonlySet<Unit> {
  const sure = new Set<Unit>();
  for (;;) {
    const others = units.filter((unit) => !sure.has(unit));
    const [left, total] = [count - sure.size, sizeOf(others)];
    const found = left > 0 ? others.filter(({ size }) => left * size >= total) : [];
    if (found.length === 0) return sure;
    found.forEach((unit) => sure.add(unit));
  }
}

function chosenInSteps<Unit extends SizedUnit>(
  units: readonly Unit[],
  count: number,
  start: number,
): ReadonlyMap<Unit, number> {
  const total = sizeOf(units);
  const chosen = new Map<Unit, number>();
  if (count === 0) return chosen;
  let next = start % total;
  let reached = 0;
  for (const unit of units) {
    reached += unit.size * count;
    if (next >= reached) continue;
    chosen.set(unit, (count * unit.size) / total);
    next += total;
  }
  return chosen;
}

function sizeOf(units: readonly SizedUnit[]): number {
  return units.reduce((total, { size }) => total + size, 0);
}
