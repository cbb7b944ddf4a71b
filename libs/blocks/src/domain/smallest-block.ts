import type { SurveyRound } from '@hailong/surveys/domain';

/** Fewest independent forms of a block where the deployment sets no other number. */
export const SMALLEST_BLOCK = 5;
/** Lowest number that a deployment may set. */
export const LEAST_SMALLEST_BLOCK = 3;
/** Fewest in a round that is open to all, where a ticket is all that vouches for a sender. */
const SMALLEST_OPEN_BLOCK = 10;

type BlockTerms = Pick<SurveyRound, 'access' | 'smallestBlock' | 'fixedSmallestBlock'>;

/**
 * Fewest independent forms of a block of a round, k. A round may raise the number of its deployment, never lower it; the number is fixed
 * when the round opens.
 *
 * @param deployment number that the deployment sets
 */
export function smallestBlock(
  { access, smallestBlock: own = 0, fixedSmallestBlock: fixed }: BlockTerms,
  deployment: number = SMALLEST_BLOCK,
): number {
  if (fixed !== undefined) return fixed;
  const ofAccess = access === 'invited' ? 0 : SMALLEST_OPEN_BLOCK;
  return Math.max(deployment, ofAccess, own);
}
