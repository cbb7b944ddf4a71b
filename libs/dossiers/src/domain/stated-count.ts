import { CalendarDay } from '@hailong/kernel';
import { PART_DIMENSIONS, PopulationPart, isWithin, partKey } from './population-part';

/** Number of dossiers of a part, as an agency stated it. */
export interface StatedCount extends PopulationPart {
  readonly asOf: CalendarDay;
  readonly dossiers: number;
  /** Source of the number, in words. */
  readonly source: string;
}

/** Largest integer of the database and of GraphQL; a larger sum of stated numbers is shown as this. */
export const MOST_POPULATION = 2_147_483_647;

export type Stated = Pick<StatedCount, 'dossiers' | 'source' | 'asOf'>;

/**
 * Finds the number stated for exactly this part; else the largest of the sums over parts of it that are told apart by the
 * same dimensions (all fields, or all kinds of applicants, but never both added up). Undefined: nothing was stated.
 */
export function statedFor(part: PopulationPart, counts: readonly StatedCount[]): Stated | undefined {
  const key = partKey(part);
  const exact = counts.find((count) => partKey(count) === key);
  if (exact) return exact;
  const alike = new Map<string, StatedCount[]>();
  for (const count of counts) {
    if (!isWithin(count, part)) continue;
    const dimensions = PART_DIMENSIONS.filter((each) => count[each] !== null).join();
    alike.set(dimensions, [...(alike.get(dimensions) ?? []), count]);
  }
  return [...alike.values()].map(sumOf).sort((a, b) => b.dossiers - a.dossiers)[0];
}

function sumOf(counts: readonly StatedCount[]): Stated {
  const days = counts.map(({ asOf }) => asOf).sort();
  return {
    dossiers: Math.min(
      MOST_POPULATION,
      counts.reduce((sum, { dossiers }) => sum + dossiers, 0),
    ),
    source: [...new Set(counts.map(({ source }) => source))].join('; '),
    asOf: days[0] as CalendarDay,
  };
}
