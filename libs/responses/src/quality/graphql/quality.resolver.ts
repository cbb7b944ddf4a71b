import { ActingAgency, ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope, AgencyScope } from '@hailong/database';
import { resultOf, ID_OR_CODE } from '@hailong/graphql-kit';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { ExamineQuality } from '../use-cases/examine-quality.use-case';
import { ReadQuality } from '../use-cases/read-quality.use-case';
import {
  SurveyExamineQualityResult,
  SurveyQualityExamined,
  SurveyQualityReport,
  SurveyQualityReportResult,
} from './quality.type';
import { FindRounds } from '@hailong/surveys';

@SurveyResolver()
export class QualityResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly quality: ReadQuality,
    private readonly examine: ExamineQuality,
  ) {}

  @Query(() => SurveyQualityReportResult, {
    description:
      "The signs of doubtful forms among an agency's responses of a round, as counts, once the round is final. The province's supervisors may ask for any agency.",
  })
  @Allows('quality.read')
  async surveyQualityReport(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('round', ID_OR_CODE) round: string,
    @Args('agencyCode', { type: () => String, nullable: true, description: 'Default the acting agency.' })
    agencyCode?: string | null,
  ): Promise<typeof SurveyQualityReportResult> {
    const roundId = await this.rounds.idForAny(scope, round);
    const found = await this.quality.ofAgency(scope, roundId, agencyCode ?? undefined);
    return resultOf(found, SurveyQualityReport.of);
  }

  @Mutation(() => SurveyExamineQualityResult, {
    description:
      "Looks through the acting agency's responses of a round and flags what only the whole of them shows. Repeatable; what it found is told when the round is final.",
  })
  @Allows('responses.judge')
  async examineSurveyQuality(
    @ActingAgency() scope: AgencyScope,
    @Args('round', ID_OR_CODE) round: string,
  ): Promise<typeof SurveyExamineQualityResult> {
    const roundId = await this.rounds.idFor(scope, round);
    return resultOf(await this.examine.examine(scope, roundId), SurveyQualityExamined.of);
  }
}
