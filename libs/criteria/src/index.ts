export { CRITERIA } from './criteria.providers';
export { ExternalCodes, SurveyExternalCodeInput, SurveyScaleInput } from './graphql/criteria-set.input';
export { externalCodesOf } from './graphql/criteria-set.document';
export { criteriaSetType, externalCodeTypes } from './graphql/criteria-set.mapping';
export { SurveyCriteriaSet, SurveyExternalCode, SurveyIndexMethod } from './graphql/criteria-set.type';
export { SurveyScale } from './graphql/scale.type';
export {
  type CriteriaSetRecord,
  criteriaSetById,
  criteriaSetsById,
  criteriaSetsNamed,
  insertDraft,
  newestVersion,
  publishDraft,
  lockCriteriaSets,
} from './persistence/criteria-set-store';
export { deleteCriteriaSetDraft } from './persistence/delete-draft';
export { FindCriteriaSets } from './use-cases/find-criteria-sets.use-case';
