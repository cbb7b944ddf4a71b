import { Provider } from '@nestjs/common';
import { CriteriaSetChangesResolver } from './graphql/criteria-set-changes.resolver';
import { CriteriaExtensionResolver, CriteriaSetResolver } from './graphql/criteria-set.resolver';
import { CopyCriteriaSet } from './use-cases/copy-criteria-set.use-case';
import { FindCriteriaSets } from './use-cases/find-criteria-sets.use-case';
import { PublishCriteriaSet } from './use-cases/publish-criteria-set.use-case';
import { ReadCriteriaSets } from './use-cases/read-criteria-sets.use-case';
import { SaveCriteriaExtension } from './use-cases/save-criteria-extension.use-case';
import { SaveCriteriaSet } from './use-cases/save-criteria-set.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const CRITERIA: readonly Provider[] = [
  FindCriteriaSets,
  ReadCriteriaSets,
  SaveCriteriaSet,
  SaveCriteriaExtension,
  PublishCriteriaSet,
  CopyCriteriaSet,
  CriteriaSetResolver,
  CriteriaExtensionResolver,
  CriteriaSetChangesResolver,
];
