import { Provider } from '@nestjs/common';
import { FormResolver } from './graphql/form.resolver';
import { PlanChangesResolver } from './graphql/plan-changes.resolver';
import { PlanQuotasResolver } from './graphql/plan-quotas.resolver';
import { PlanResolver } from './graphql/plan.resolver';
import { QuestionnaireChangesResolver } from './graphql/questionnaire-changes.resolver';
import { QuestionnaireResolver } from './graphql/questionnaire.resolver';
import { RoundChangesResolver } from './graphql/round-changes.resolver';
import {
  GroupQuestionnaireResolver,
  ParticipantResolver,
  RespondentGroupResolver,
} from './graphql/round-parts.resolver';
import { RoundStepsResolver } from './graphql/round-steps.resolver';
import { RoundResolver } from './graphql/round.resolver';
import { TemplateResolver } from './graphql/template.resolver';
import { CloseRound } from './use-cases/close-round.use-case';
import { CopyQuestionnaire } from './use-cases/copy-questionnaire.use-case';
import { FinaliseRound } from './use-cases/finalise-round.use-case';
import { LoadTemplate } from './use-cases/load-template.use-case';
import { OpenRound } from './use-cases/open-round.use-case';
import { PlanYearlyRounds } from './use-cases/plan-yearly-rounds.use-case';
import { PublishQuestionnaire } from './use-cases/publish-questionnaire.use-case';
import { ReadForm } from './use-cases/read-form.use-case';
import { ReadPlans } from './use-cases/read-plans.use-case';
import { ReadQuotasOfPlans } from './use-cases/read-quotas-of-plans.use-case';
import { ReadQuestionnaires } from './use-cases/read-questionnaires.use-case';
import { ReadRounds } from './use-cases/read-rounds.use-case';
import { ReadTemplates } from './use-cases/read-templates.use-case';
import { SavePlan } from './use-cases/save-plan.use-case';
import { RoundFollowers } from './use-cases/round-followers';
import { SaveQuestionnaire } from './use-cases/save-questionnaire.use-case';
import { SaveRound } from './use-cases/save-round.use-case';
import { SignPlan } from './use-cases/sign-plan.use-case';
import { TakeRoundStep } from './use-cases/take-round-step';

/** The parts of this slice; @hailong/module lists them in its one module. */
export const SURVEYS: readonly Provider[] = [
  ReadQuestionnaires,
  SaveQuestionnaire,
  PublishQuestionnaire,
  CopyQuestionnaire,
  ReadPlans,
  ReadQuotasOfPlans,
  SavePlan,
  SignPlan,
  ReadRounds,
  SaveRound,
  PlanYearlyRounds,
  RoundFollowers,
  TakeRoundStep,
  OpenRound,
  CloseRound,
  FinaliseRound,
  ReadTemplates,
  LoadTemplate,
  ReadForm,
  QuestionnaireResolver,
  QuestionnaireChangesResolver,
  PlanResolver,
  PlanQuotasResolver,
  PlanChangesResolver,
  RoundResolver,
  RespondentGroupResolver,
  GroupQuestionnaireResolver,
  ParticipantResolver,
  RoundChangesResolver,
  RoundStepsResolver,
  TemplateResolver,
  FormResolver,
];
