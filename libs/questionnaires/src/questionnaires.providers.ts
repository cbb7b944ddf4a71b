import { Provider } from '@nestjs/common';
import { QuestionnaireChangesResolver } from './graphql/questionnaire-changes.resolver';
import { QuestionnaireReferences } from './graphql/questionnaire.references';
import { QuestionnaireResolver } from './graphql/questionnaire.resolver';
import { CopyQuestionnaire } from './use-cases/copy-questionnaire.use-case';
import { FindQuestionnaires } from './use-cases/find-questionnaires.use-case';
import { PublishQuestionnaire } from './use-cases/publish-questionnaire.use-case';
import { ReadQuestionnaires } from './use-cases/read-questionnaires.use-case';
import { SaveQuestionnaire } from './use-cases/save-questionnaire.use-case';

/** The providers of this slice; @hailong/module lists them in its one module. */
export const QUESTIONNAIRES: readonly Provider[] = [
  FindQuestionnaires,
  ReadQuestionnaires,
  SaveQuestionnaire,
  PublishQuestionnaire,
  CopyQuestionnaire,
  QuestionnaireResolver,
  QuestionnaireReferences,
  QuestionnaireChangesResolver,
];
