import { CalendarDay } from '@hailong/kernel';

/** Cell of a quota with N, as `quotas` has it: a null dimension counts all together. */
export interface FrameCell {
  readonly agencyId: number;
  readonly shared: boolean;
  readonly group: number | null;
  readonly channel: number | null;
  readonly field: number | null;
  readonly procedureGroup: number | null;
  /** N; null: not known. */
  readonly population: number | null;
}

/** Part of the frame of a round. */
export interface AskedFrame {
  /** Positions of the respondent groups. */
  readonly groups: readonly number[];
  /** The groups are all groups of the round. */
  readonly everyGroup: boolean;
  /** Position of a field; absent: all. */
  readonly field?: number;
}

/**
 * N of a unit in a round, from the cell of exactly this part, else from those of the respondent groups. Undefined: not
 * stated, which is not 0. Cells that several units share, and cells of a channel, tell nothing of the frame of a unit.
 */
export function populationIn(
  cells: readonly FrameCell[],
  agencyId: number,
  { groups, everyGroup, field = undefined }: AskedFrame,
): number | undefined {
  const own = cells.filter(
    (cell) =>
      cell.agencyId === agencyId &&
      !cell.shared &&
      cell.channel === null &&
      cell.procedureGroup === null &&
      cell.field === (field ?? null),
  );
  const populationOf = (group: number | null) =>
    own.find((cell) => cell.group === group && cell.population !== null)?.population ?? undefined;
  const whole = everyGroup ? populationOf(null) : undefined;
  if (whole !== undefined) return whole;
  const parts = groups.map(populationOf);
  const known = parts.filter((part) => part !== undefined);
  return parts.length > 0 && known.length === parts.length ? known.reduce((sum, n) => sum + n, 0) : undefined;
}

/** N of a unit in one round, and the days whose dossiers it counts. */
export interface RoundPopulation {
  readonly window: { readonly from: CalendarDay; readonly to: CalendarDay };
  readonly population: number | undefined;
}

/**
 * N of a unit over several rounds. Rounds on the dossiers of the same days share a frame, which counts once; frames of days that overlap in
 * part cannot be added.
 */
export function populationOver(rounds: readonly RoundPopulation[]): number | undefined {
  const frames = new Map<string, RoundPopulation['window'] & { population: number }>();
  for (const { window, population } of rounds) {
    if (population === undefined) return undefined;
    const key = `${window.from}/${window.to}`;
    frames.set(key, { ...window, population: Math.max(population, frames.get(key)?.population ?? 0) });
  }
  const inOrder = [...frames.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (inOrder.length === 0 || inOrder.some(({ from }, at) => from <= (inOrder[at - 1]?.to ?? '')))
    return undefined;
  return inOrder.reduce((sum, { population }) => sum + population, 0);
}
