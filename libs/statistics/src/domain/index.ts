export { Z_90 } from '../comparison/equivalence';
export { funnel } from '../comparison/funnel';
export { type TargetOutcome, targetOutcome } from '../comparison/target';
export { type IndexCriterion, type IndexForms, indexError } from '../index-error';
export { intervalOfIndex } from '../index-interval';
export { cautiousAnswers } from '../rank-sets/cautious-answers';
export { RandomWords } from '../rank-sets/random-normals';
export {
  type RankSet,
  type RankSets,
  couldBeAmongBest,
  couldBeAmongWorst,
  rankSetsInSteps,
  simultaneousRankSetsInSteps,
} from '../rank-sets/rank-sets';
export { steadyStandardError } from '../rank-sets/steady-error';
export type { ScoredUnit } from '../rank-sets/unit-pairs';
export { type Steps, resultOf, resultWithPauses } from '../rank-sets/workload';
export { commonMix, standardisedShare } from '../weights/standardisation';
export { neighboursToldApart, nextForms, type SampledUnit } from '../next-forms/next-forms';
export {
  type PointStep,
  WITHOUT_CASES,
  type WithoutCases,
  deductedPoints,
  linearPoints,
  pointsWithoutCases,
  stepPoints,
} from '../points/component-points';
export { type Exact, compareExactly, exactDecimal, formatExact, sumExactly, toNumber } from '../points/exact';
export { rankedExactly } from '../points/exact-ranks';
export { type PointGrade, gradeOfPoints } from '../points/grades';
export { type TotalPoints, totalPoints } from '../points/total-points';
