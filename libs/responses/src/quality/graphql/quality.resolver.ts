import { ActingAgency, ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope, AgencyScope } from '@hailong/database';
import { idOf, resultOf } from '@hailong/graphql-kit';
import { Args, ID, Mutation, Query } from '@nestjs/graphql';
import { ExamineQuality } from '../use-cases/examine-quality.use-case';
import { ReadQuality } from '../use-cases/read-quality.use-case';
import {
  ExamineSurveyQualityResult,
  SurveyQualityExamined,
  SurveyQualityReport,
  SurveyQualityReportResult,
} from './quality.type';

@SurveyResolver()
export class QualityResolver {
  constructor(
    private readonly quality: ReadQuality,
    private readonly examine: ExamineQuality,
  ) {}

  @Query(() => SurveyQualityReportResult, {
    description:
      "The signs of doubtful forms among an agency's responses of a round, as counts. The province's supervisors may ask for any agency.",
  })
  @Allows('quality.read')
  async surveyQualityReport(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('round', { type: () => ID }) round: string,
    @Args('agencyCode', { type: () => String, nullable: true, description: 'Default the acting agency.' })
    agencyCode?: string | null,
  ): Promise<typeof SurveyQualityReportResult> {
    const found = await this.quality.ofAgency(scope, idOf(round) ?? 0, agencyCode ?? undefined);
    return resultOf(found, SurveyQualityReport.of);
  }

  @Mutation(() => ExamineSurveyQualityResult, {
    description:
      "Looks through the acting agency's responses of a round and flags what only the whole of them shows. Repeatable.",
  })
  @Allows('responses.judge')
  async examineSurveyQuality(
    @ActingAgency() scope: AgencyScope,
    @Args('round', { type: () => ID }) round: string,
  ): Promise<typeof ExamineSurveyQualityResult> {
    return resultOf(await this.examine.examine(scope, idOf(round) ?? 0), SurveyQualityExamined.of);
  }
}
