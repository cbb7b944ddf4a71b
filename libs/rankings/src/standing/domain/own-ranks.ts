import { RankSet, Steps, rankSetsInSteps } from '@hailong/statistics/domain';
import { cautiousAgencies } from './cautious-agencies';
import { JudgedAgency } from './judged-agency';
import { RankDraws, scoredUnit } from './possible-ranks';

/**
 * Finds the ranks that an agency may have in its group under the level for it alone: at most as wide as its possible ranks, which hold for all
 * agencies at once. To be read on the page of the agency; beside the sets of other agencies the level no longer holds. Agencies are
 * compared as by `judgeAgencies`. Source: see `rankSets` of statistics, marginal sets.
 *
 * @param group all agencies of a group, in any order
 * @throws RangeError unless the agency is in the group; for an index outside 0…100, effective answers that are not above 0
 */
export function* ownRanks(
  agencyId: number,
  group: readonly JudgedAgency[],
  { confidence, seed, draws }: RankDraws,
): Steps<RankSet> {
  const agencies = cautiousAgencies(group);
  const units = agencies.map(scoredUnit);
  const at = agencies.findIndex((agency) => agency.agencyId === agencyId);
  if (at < 0) throw new RangeError(`agency ${agencyId} is not in the group`);
  const { marginal } = yield* rankSetsInSteps(units, { seed, level: confidence / 100, draws });
  return marginal[at] as RankSet;
}
