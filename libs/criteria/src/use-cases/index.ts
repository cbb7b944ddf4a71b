export { FindCriteriaSets } from './find-criteria-sets.use-case';
export { PublishCriteriaSet } from './publish-criteria-set.use-case';
export { ReadCriteriaSets } from './read-criteria-sets.use-case';
export { SaveCriteriaExtension } from './save-criteria-extension.use-case';
export { SaveCriteriaSet } from './save-criteria-set.use-case';
