import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { RetractDossier } from '../use-cases/retract-dossier.use-case';
import {
  SurveyRetractDossierInput,
  SurveyRetractDossierResult,
  SurveyDossierRetracted,
} from './retraction.type';

@SurveyResolver()
export class RetractionResolver {
  constructor(private readonly dossiers: RetractDossier) {}

  @Mutation(() => SurveyRetractDossierResult, {
    description:
      'Retracts a dossier that was reported into the wrong frame; report it then for the right agency. Refused once it was drawn or invited. Repeating changes nothing.',
  })
  @Allows('dossiers.report')
  async retractSurveyDossier(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('input', SurveyInputPipe) input: SurveyRetractDossierInput,
  ): Promise<typeof SurveyRetractDossierResult> {
    return resultOf(await this.dossiers.retract(scope, input), SurveyDossierRetracted.of);
  }
}
