export { type RankSets, rankSetsInSteps } from '../rank-sets/rank-sets';
export type { ScoredUnit } from '../rank-sets/unit-pairs';
export { resultWithPauses } from '../rank-sets/workload';
