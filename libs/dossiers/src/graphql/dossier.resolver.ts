import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { Args, Mutation } from '@nestjs/graphql';
import { DossierReport } from '../domain/dossier';
import { ReportDossiers } from '../use-cases/report-dossiers.use-case';
import { SurveyDossierInput } from './dossier.input';
import { SurveyReportDossierResult, dossierResultOf } from './dossier.result';
import { DossiersPipe, MOST_DOSSIERS } from './dossiers.pipe';

@SurveyResolver()
export class DossierResolver {
  constructor(private readonly dossiers: ReportDossiers) {}

  @Mutation(() => [SurveyReportDossierResult], {
    description: `The portal reports finished dossiers, one as it happens or at most ${MOST_DOSSIERS} at once, of any agencies; an administrator those of one agency. Each gets a verdict, in order. Repeating changes nothing.`,
  })
  @Allows('dossiers.report')
  async reportSurveyDossiers(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('inputs', { type: () => [SurveyDossierInput] }, DossiersPipe) inputs: readonly DossierReport[],
  ): Promise<(typeof SurveyReportDossierResult)[]> {
    const verdicts = await this.dossiers.report(scope, inputs);
    return verdicts.map((verdict, index) => dossierResultOf(verdict, inputs[index]?.code ?? ''));
  }
}
