export { criteriaSetProblems } from './check-criteria-set';
export { sameMeasure, scaleProblems } from './check-scale';
export { codeProblems, labelProblems, repeatedCodeProblems, textProblems } from './codes-and-labels';
export type {
  ContentArea,
  CoreExtension,
  CriteriaSet,
  Criterion,
  Factor,
  OwnCriterion,
  OwnFactor,
  Scale,
  ScaleLevel,
} from './criteria-set';
export { asCore } from './extend-core';
export { type PlacedCriterion, criteriaOf, factorsOf } from './flatten-criteria';
export { PROBLEMS as CRITERIA_PROBLEMS } from './problems';
export { asOwnSet } from './strip-core-links';
