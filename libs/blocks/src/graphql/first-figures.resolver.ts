import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import { ID_OR_CODE, SurveyInputPipe, SurveyPageArgs, decodeCursor, resultOf } from '@hailong/graphql-kit';
import { rowNumber } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';
import { Args, Context, Parent, Query, ResolveField } from '@nestjs/graphql';
import { ForeseeFigures } from '../use-cases/foresee-figures.use-case';
import {
  SurveyFirstFigure,
  SurveyFirstFigureConnection,
  SurveyFirstFigures,
  SurveyFirstFiguresResult,
  firstFigureType,
  firstFiguresType,
} from './first-figures.type';

@SurveyResolver(() => SurveyFirstFigures)
export class FirstFiguresResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly foresee: ForeseeFigures,
  ) {}

  @Query(() => SurveyFirstFiguresResult, {
    description:
      'Weeks after which each part of a round shows its first figure, drafts included: of all agencies for the agency that runs it, else of the acting agency.',
  })
  @Allows('surveys.read')
  async surveyFirstFigures(
    @ActingAgency() scope: AgencyScope,
    @Args('round', ID_OR_CODE) round: string,
  ): Promise<typeof SurveyFirstFiguresResult> {
    const found = await this.foresee.read(scope, await this.rounds.idFor(scope, round));
    return resultOf(found, (foreseen) => firstFiguresType(foreseen, scope));
  }

  @ResolveField(() => SurveyFirstFigureConnection, {
    description: 'Agency by agency, in the order of the round.',
  })
  figures(
    @Parent() { foreseen }: SurveyFirstFigures,
    @Args(SurveyInputPipe) { first, after }: SurveyPageArgs,
  ): SurveyFirstFigureConnection {
    const { round, figures } = foreseen;
    const from = after ? (rowNumber(decodeCursor(after)) ?? figures.length) : 0;
    const page = figures.slice(from, from + first + 1).map((figure) => firstFigureType(figure, round));
    return SurveyFirstFigureConnection.from(page, { first, after }, (figure) =>
      String(from + page.indexOf(figure) + 1),
    );
  }
}

@SurveyResolver(() => SurveyFirstFigure)
export class AgencyOfFirstFigureResolver {
  constructor(private readonly organisation: ReadOrganisation) {}

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyFirstFigure,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(agencyId);
  }
}
