export * from './criteria.providers';
export * from './domain/check-criteria-set';
export * from './domain/check-extension';
export * from './domain/check-scale';
export * from './domain/codes-and-labels';
export * from './domain/criteria-of';
export * from './domain/criteria-set';
export * from './domain/criteria-set-difference';
export type { Difference, DifferenceKind } from './domain/difference';
export * from './domain/extend-core';
export * from './domain/own-set';
export {
  SurveyExternalCodeInput,
  SurveyPeriodInput,
  SurveyScaleInput,
  SurveyScaleLevelInput,
} from './graphql/criteria-set.input';
export * from './graphql/criteria-set.loaders';
export * from './graphql/criteria-set.mapping';
export * from './graphql/criteria-set.type';
export * from './graphql/scale.type';
export { TextUpTo } from './graphql/text-up-to';
export {
  criteriaSetById,
  criteriaSetsById,
  insertDraft as insertCriteriaSet,
  newestVersion as newestCriteriaSet,
  publishDraft as publishCriteriaSet,
  takeCriteriaTurn,
  type CriteriaSetRecord,
  type CriteriaSetState,
} from './persistence/criteria-set-store';
export * from './use-cases/copy-criteria-set.use-case';
export * from './use-cases/publish-criteria-set.use-case';
export * from './use-cases/read-criteria-sets.use-case';
export * from './use-cases/save-criteria-extension.use-case';
export * from './use-cases/save-criteria-set.use-case';
