import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
import { ReconcileDossiers } from '../use-cases/reconcile-dossiers.use-case';
import {
  SurveyDossierReconciliation,
  SurveyDossierReconciliationArgs,
  SurveyDossierReconciliationResult,
} from './reconciliation.type';

@SurveyResolver()
export class ReconciliationResolver {
  constructor(private readonly reconciling: ReconcileDossiers) {}

  @Query(() => SurveyDossierReconciliationResult, {
    description:
      "Compares the dossier system's counts of a month with the frame, pair by pair of agency and procedure: of the own agency, for Sở Nội vụ of every one.",
  })
  @Allows('frame.read')
  async surveyDossierReconciliation(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) question: SurveyDossierReconciliationArgs,
  ): Promise<typeof SurveyDossierReconciliationResult> {
    return resultOf(await this.reconciling.reconcile(scope, question), SurveyDossierReconciliation.of);
  }
}
