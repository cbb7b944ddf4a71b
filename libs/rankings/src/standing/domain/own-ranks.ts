import { RankSet, Steps, rankSetsInSteps } from '@hailong/statistics/domain';
import { cautiousAgencies } from './cautious-agencies';
import { JudgedAgency, groupOfAgency } from './judged-agency';
import { RankDraws, scoredUnit } from './possible-ranks';

/**
 * Finds the ranks that an agency may have in its group under the level for it alone: at most as wide as its possible ranks, which hold for all
 * agencies at once. To be read on the page of the agency; beside the sets of other agencies the level no longer holds. Agencies are
 * compared as by `judgeAgencies`. Source: see `rankSets` of statistics, marginal sets.
 *
 * @param ranked all agencies of a ranking, in any order
 * @throws RangeError unless the agency is among them; for an index outside 0…100, effective answers that are not above 0
 */
export function* ownRanks(
  agencyId: number,
  ranked: readonly JudgedAgency[],
  { confidence, seed, draws }: RankDraws,
): Steps<RankSet> {
  const agencies = cautiousAgencies(groupOfAgency(agencyId, ranked));
  const units = agencies.map(scoredUnit);
  const { marginal } = yield* rankSetsInSteps(units, { seed, level: confidence / 100, draws });
  return marginal[agencies.findIndex((agency) => agency.agencyId === agencyId)] as RankSet;
}
