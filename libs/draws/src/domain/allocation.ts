import { KeyOf, ListRow, closedList } from '@hailong/kernel';
import { shareInProportion } from '@hailong/statistics';
import { textOrder } from './priority';

/** Sizes of the samples of strata. */
export type SampleSizes = FixedSizes | AllottedSizes;

export const ALLOTMENTS = closedList('allotment of a sample', {
  fixed: { number: 0, vi: 'số cố định mỗi tầng', en: 'the same number of each stratum' },
  proportional: { number: 1, vi: 'tỷ lệ theo số hồ sơ', en: 'a total in proportion to the dossiers' },
  equal: { number: 2, vi: 'chia đều', en: 'a total in equal parts' },
} satisfies Record<SampleSizes['kind'], ListRow>);
export type Allotment = KeyOf<typeof ALLOTMENTS>;

/** Same number of each stratum, except for the named ones. */
export interface FixedSizes {
  readonly kind: 'fixed';
  readonly each: number;
  /** Sizes by name of the stratum; a name the frame does not have changes nothing. */
  readonly exceptions: Readonly<Record<string, number>>;
}

/** Total over all strata, in proportion to their dossiers or split equally, but no stratum below the minimum. */
export interface AllottedSizes {
  readonly kind: 'proportional' | 'equal';
  readonly total: number;
  /** 0: none. */
  readonly minimum: number;
}

export interface StratumPopulation {
  readonly name: string;
  /** Dossiers of the frame. */
  readonly population: number;
}

/**
 * Computes the size of each stratum, by name. An allotted total is exact: strata whose share would be below the minimum get
 * the minimum, and the rest is divided among the others, each time by largest remainder (of equal remainders the larger
 * stratum first, then the earlier name). A size may exceed the population: such a stratum is taken whole.
 *
 * Undefined when the total is less than the minimum of all strata together.
 */
export function sizesOf(
  strata: readonly StratumPopulation[],
  sizes: SampleSizes,
): ReadonlyMap<string, number> | undefined {
  if (sizes.kind === 'fixed') {
    const own = new Map(Object.entries(sizes.exceptions));
    return new Map(strata.map(({ name }) => [name, own.get(name) ?? sizes.each]));
  }
  if (sizes.total < sizes.minimum * strata.length) return undefined;
  const weighted = strata.map(({ name, population }) => ({
    name,
    population,
    weight: sizes.kind === 'equal' ? 1 : population,
  }));
  return allotted(weighted, sizes.total, sizes.minimum);
}

interface Weighted extends StratumPopulation {
  readonly weight: number;
}

function allotted(strata: readonly Weighted[], total: number, minimum: number): Map<string, number> {
  const parts = byLargestRemainder(strata, total);
  const raised = strata.filter(({ name }) => (parts.get(name) ?? 0) < minimum);
  if (raised.length === 0) return parts;
  const others = strata.filter((stratum) => !raised.includes(stratum));
  const rest = allotted(others, total - minimum * raised.length, minimum);
  return new Map(strata.map(({ name }) => [name, rest.get(name) ?? minimum]));
}

function byLargestRemainder(strata: readonly Weighted[], total: number): Map<string, number> {
  const larger = strata.toSorted((a, b) => b.population - a.population || textOrder(a.name, b.name));
  const shares = shareInProportion(
    total,
    larger.map(({ weight }) => weight),
  );
  const sizes = new Map(larger.map(({ name }, at) => [name, shares[at] ?? 0]));
  return new Map(strata.map(({ name }) => [name, sizes.get(name) ?? 0]));
}
