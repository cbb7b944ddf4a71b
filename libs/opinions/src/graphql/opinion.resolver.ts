import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe } from '@hailong/graphql-kit';
import { OPINION_ID } from '@hailong/kernel';
import { FindQuestionnaires } from '@hailong/questionnaires';
import { FindRounds } from '@hailong/surveys';
import { Args, ID, Query } from '@nestjs/graphql';
import { ListOpinions, OpinionQuestion } from '../use-cases/list-opinions.use-case';
import { SurveyOpinionsArgs, positionAfter, positionOf } from './opinion.args';
import { SurveyOpinion, SurveyOpinionConnection } from './opinion.type';

@SurveyResolver(() => SurveyOpinion)
export class OpinionResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly questionnaires: FindQuestionnaires,
    private readonly opinions: ListOpinions,
  ) {}

  @Query(() => SurveyOpinionConnection, {
    description:
      'What people wrote about the acting agency, the earliest deadline first, at random within a day. The reading stands in the trail.',
  })
  @Allows('opinions.read')
  async surveyOpinions(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { first, after, ...asked }: SurveyOpinionsArgs,
  ): Promise<SurveyOpinionConnection> {
    const start = positionAfter(after);
    const found = await this.opinions.list(scope, await this.question(scope, asked), {
      after: start && { dueOn: start.day, opinionId: start.id },
      limit: first,
    });
    const nodes = found.opinions.map((opinion) => SurveyOpinion.of(opinion));
    const page = SurveyOpinionConnection.from(nodes, { first, after }, ({ dueOn, id }) =>
      positionOf(dueOn, id),
    );
    return Object.assign(page, { pageInfo: { ...page.pageInfo, hasNextPage: found.hasMore } });
  }

  @Query(() => SurveyOpinion, {
    nullable: true,
    description: 'One opinion; null when the acting agency has none of this id.',
  })
  @Allows('opinions.read')
  async surveyOpinion(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SurveyOpinion | null> {
    const key = OPINION_ID.read(id);
    const opinion = key === undefined ? undefined : await this.opinions.one(scope, key);
    return opinion ? SurveyOpinion.of(opinion) : null;
  }

  private async question(
    scope: AgencyScope,
    asked: Omit<SurveyOpinionsArgs, 'first' | 'after'>,
  ): Promise<OpinionQuestion> {
    const { round, questionnaire, item, state, code, uncoded, overdue, search } = asked;
    return {
      roundId: round ? await this.rounds.idFor(scope, round) : undefined,
      questionnaireId: questionnaire ? await this.questionnaires.idFor(scope, questionnaire) : undefined,
      item: item ?? undefined,
      state: state ?? undefined,
      code: code ?? undefined,
      uncoded: uncoded ?? undefined,
      overdue: overdue ?? undefined,
      search: search ?? undefined,
    };
  }
}
