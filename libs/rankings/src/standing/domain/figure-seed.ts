import { createHash } from 'node:crypto';
import { JudgedAgency } from './judged-agency';

/** Hexadecimal digits of a digest that a seed is made of: 28 bits, which every client reads as a whole number. */
const DIGITS = 7;

/**
 * Seed of the random draws, 0…2²⁸−1, from what people see of the agencies: the same figures give the same possible ranks, after a restore as
 * well, and no choice of a seed can better a rank.
 */
export function figureSeed(agencies: readonly JudgedAgency[]): number {
  const figures = agencies
    .map(({ agencyId, group, index, n }) => [agencyId, group, index, n] as const)
    .sort(([one], [other]) => one - other);
  const digest = createHash('sha256').update(JSON.stringify(figures)).digest('hex');
  return Number.parseInt(digest.slice(0, DIGITS), 16);
}
