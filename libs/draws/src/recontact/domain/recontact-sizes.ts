import { Problem } from '@hailong/kernel';
import { StratumPopulation, sizesOf } from '../../domain/allocation';
import { PROBLEMS } from './problems';
import { RecontactSizes } from './recontact-batch';
import { RECONTACT_LIMITS } from './recontact-limits';

/** Sizes and days as a user gives them: percent or total. */
export interface AskedSizes {
  readonly percent?: number;
  readonly total?: number;
  readonly minimum: number;
  /** Days from the draw to the last call. */
  readonly days: number;
}

export function sizeProblems({ percent, total, minimum, days }: AskedSizes): Problem[] {
  const both = (percent === undefined) === (total === undefined);
  const { least, most } = RECONTACT_LIMITS.percent;
  const outside = percent !== undefined && !(percent >= least && percent <= most);
  return [
    ...(both ? [PROBLEMS.RECONTACT_SIZE_UNCLEAR.at('percent')] : []),
    ...(outside ? [PROBLEMS.RECONTACT_PERCENT_OUTSIDE.at('percent', least, most)] : []),
    ...(total === undefined ? [] : numberProblems('total', total)),
    ...numberProblems('minimum', minimum),
    ...numberProblems('days', days),
  ];
}

function numberProblems(place: 'total' | 'minimum' | 'days', value: number): Problem[] {
  const { least, most } = RECONTACT_LIMITS[place];
  if (Number.isInteger(value) && value >= least && value <= most) return [];
  return [PROBLEMS.RECONTACT_NUMBER_OUTSIDE.at(place, least, most)];
}

/**
 * Computes the size of each agency by its code: its share rounded up, at least the minimum; or a total in proportion to the
 * called people, no agency below the minimum. A size may exceed the people of its agency: all of them are then drawn.
 * Undefined when a total is less than the minimum of all agencies together.
 */
export function sizesOfAgencies(
  agencies: readonly StratumPopulation[],
  sizes: RecontactSizes,
): ReadonlyMap<string, number> | undefined {
  const { minimum } = sizes;
  if ('total' in sizes) return sizesOf(agencies, { kind: 'proportional', total: sizes.total, minimum });
  const shareOf = (population: number) => Math.ceil((population * sizes.percent) / 100);
  return new Map(agencies.map(({ name, population }) => [name, Math.max(minimum, shareOf(population))]));
}
