import { ActingAgency, ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor } from '@hailong/graphql-kit';
import { rowNumber } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';
import { Args, Context, Parent, Query, ResolveField } from '@nestjs/graphql';
import { CountOpinions } from '../use-cases/count-opinions.use-case';
import {
  SurveyAgencyOpinionCounts,
  SurveyAgencyOpinionCountsConnection,
  SurveyOpinionCounts,
  SurveyOpinionCountsArgs,
  SurveyOpinionsOfAgenciesArgs,
} from './opinion-counts.type';

@SurveyResolver(() => SurveyAgencyOpinionCounts)
export class OpinionCountsResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly counting: CountOpinions,
    private readonly organisation: ReadOrganisation,
  ) {}

  @Query(() => SurveyOpinionCounts, { description: 'Counts and times of the opinions of the acting agency.' })
  @Allows('opinions.read')
  async surveyOpinionCounts(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round }: SurveyOpinionCountsArgs,
  ): Promise<SurveyOpinionCounts> {
    const roundId = round ? await this.rounds.idFor(scope, round) : undefined;
    return SurveyOpinionCounts.of(await this.counting.ofOwn(scope, roundId));
  }

  @Query(() => SurveyAgencyOpinionCountsConnection, {
    description: 'Counts and times of the opinions of each agency that has any, for the province.',
  })
  @Allows('opinions.compare')
  async surveyOpinionsOfAgencies(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) { round, first, after }: SurveyOpinionsOfAgenciesArgs,
  ): Promise<SurveyAgencyOpinionCountsConnection> {
    const roundId = round ? await this.rounds.announcedId(scope, round) : undefined;
    const start = after ? (rowNumber(decodeCursor(after)) ?? 0) : 0;
    const counted = await this.counting.ofAgencies(scope, roundId);
    const rows = counted.filter(({ agencyId }) => agencyId > start).slice(0, first + 1);
    return SurveyAgencyOpinionCountsConnection.from(
      rows.map((row) => SurveyAgencyOpinionCounts.of(row)),
      { first, after },
      ({ agencyId }) => String(agencyId),
    );
  }

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyAgencyOpinionCounts,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(agencyId);
  }
}
