import { Provider } from '@nestjs/common';
import { DraftDeletionResolver } from './graphql/draft-deletion.resolver';
import { FormResolver } from './graphql/form.resolver';
import { PlanChangesResolver } from './graphql/plan-changes.resolver';
import { PlanQuotasResolver } from './graphql/plan-quotas.resolver';
import { PlanReferences } from './graphql/plan.references';
import { PlanResolver } from './graphql/plan.resolver';
import { RoundChangesResolver } from './graphql/round-changes.resolver';
import {
  GroupQuestionnaireResolver,
  ParticipantResolver,
  RespondentGroupResolver,
  SecondFormResolver,
} from './graphql/round-groups.resolver';
import { RoundReferences } from './graphql/round.references';
import { RoundRemovalResolver } from './graphql/round-removal.resolver';
import { RoundStepsResolver } from './graphql/round-steps.resolver';
import { RoundResolver } from './graphql/round.resolver';
import { TemplateResolver } from './graphql/template.resolver';
import { CloseRound } from './use-cases/close-round.use-case';
import { DeleteCriteriaSet } from './use-cases/delete-criteria-set.use-case';
import { DeletePlan } from './use-cases/delete-plan.use-case';
import { DeleteQuestionnaire } from './use-cases/delete-questionnaire.use-case';
import { DeleteRound } from './use-cases/delete-round.use-case';
import { FindPlans } from './use-cases/find-plans.use-case';
import { FindRounds } from './use-cases/find-rounds.use-case';
import { FinaliseDue } from './use-cases/finalise-due.use-case';
import { FinaliseRound } from './use-cases/finalise-round.use-case';
import { FinalisingWorker } from './use-cases/finalising-worker';
import { FinishOwed } from './use-cases/finish-owed.use-case';
import { FinishSteps } from './use-cases/finish-steps';
import { LoadTemplate } from './use-cases/load-template.use-case';
import { MarkRound } from './use-cases/mark-round.use-case';
import { OpenRound } from './use-cases/open-round.use-case';
import { PlanYearlyRounds } from './use-cases/plan-yearly-rounds.use-case';
import { ReadForm } from './use-cases/read-form.use-case';
import { ReadPlans } from './use-cases/read-plans.use-case';
import { ReadQuotasOfPlans } from './use-cases/read-quotas-of-plans.use-case';
import { ReadRounds } from './use-cases/read-rounds.use-case';
import { ReadTemplates } from './use-cases/read-templates.use-case';
import { SavePlan } from './use-cases/save-plan.use-case';
import { RequestRemoval } from './use-cases/request-removal.use-case';
import { RoundListeners } from './use-cases/round-listeners';
import { SaveRound } from './use-cases/save-round.use-case';
import { SignPlan } from './use-cases/sign-plan.use-case';
import { RoundTransition } from './use-cases/round-transition.use-case';
import { RoundNames } from './graphql/round-names';

/** The providers of this slice; @hailong/module lists them in its one module. */
export const SURVEYS: readonly Provider[] = [
  FindPlans,
  FindRounds,
  ReadPlans,
  ReadQuotasOfPlans,
  SavePlan,
  SignPlan,
  ReadRounds,
  SaveRound,
  PlanYearlyRounds,
  RoundListeners,
  FinishSteps,
  RoundTransition,
  MarkRound,
  OpenRound,
  CloseRound,
  FinaliseRound,
  FinaliseDue,
  FinishOwed,
  FinalisingWorker,
  RequestRemoval,
  DeleteCriteriaSet,
  DeleteQuestionnaire,
  DeletePlan,
  DeleteRound,
  ReadTemplates,
  LoadTemplate,
  ReadForm,
  PlanResolver,
  PlanReferences,
  PlanQuotasResolver,
  PlanChangesResolver,
  RoundResolver,
  RoundReferences,
  RespondentGroupResolver,
  SecondFormResolver,
  GroupQuestionnaireResolver,
  ParticipantResolver,
  RoundNames,
  RoundChangesResolver,
  RoundStepsResolver,
  RoundRemovalResolver,
  DraftDeletionResolver,
  TemplateResolver,
  FormResolver,
];
