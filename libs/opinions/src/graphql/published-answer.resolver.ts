import { ActingAgency, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { OPINION_ID, PUBLISHED_ANSWER_ID } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import { PublishAnswer } from '../use-cases/publish-answer.use-case';
import { ReadAnswers } from '../use-cases/read-answers.use-case';
import { WithdrawAnswer } from '../use-cases/withdraw-answer.use-case';
import { positionAfter, positionOf } from './opinion.args';
import { SurveyPublishAnswerInput, SurveyWithdrawAnswerInput, opinionKeys } from './opinion.input';
import {
  SurveyAnswerPublished,
  SurveyAnswerWithdrawn,
  SurveyPublishAnswerResult,
  SurveyPublishedAnswer,
  SurveyPublishedAnswerConnection,
  SurveyPublishedAnswersArgs,
  SurveyWithdrawAnswerResult,
} from './published-answer.type';

@SurveyResolver(() => SurveyPublishedAnswer)
export class PublishedAnswerResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly organisation: ReadOrganisation,
    private readonly reading: ReadAnswers,
    private readonly publishing: PublishAnswer,
    private readonly withdrawing: WithdrawAnswer,
  ) {}

  @Query(() => SurveyPublishedAnswerConnection, {
    description:
      'Answers that an agency has published to what people wrote, the newest first; needs no login.',
  })
  @OpenToAll()
  async surveyPublishedAnswers(
    @Args(SurveyInputPipe) { agencyCode, round, first, after }: SurveyPublishedAnswersArgs,
  ): Promise<SurveyPublishedAnswerConnection> {
    const roundId = round ? await this.rounds.ratingId(agencyCode, round) : undefined;
    const start = positionAfter(after);
    const position = start && { publishedOn: start.day, answerId: start.id };
    const rows = await this.reading.page(agencyCode, roundId, { after: position, limit: first + 1 });
    return SurveyPublishedAnswerConnection.from(
      rows.map((row) => SurveyPublishedAnswer.of(row)),
      { first, after },
      ({ publishedOn, id }) => positionOf(publishedOn, id),
    );
  }

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyPublishedAnswer,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(agencyId);
  }

  @Mutation(() => SurveyPublishAnswerResult, {
    description: 'Publishes an answer to answered opinions of one round, for all to read.',
  })
  @Allows('opinions.handle')
  async publishSurveyAnswer(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { opinions, summary, answer, quoted }: SurveyPublishAnswerInput,
  ): Promise<typeof SurveyPublishAnswerResult> {
    const published = await this.publishing.publish(scope, {
      ...{ opinions: opinionKeys(opinions), summary, answer },
      quoted: quoted ? (OPINION_ID.read(quoted) ?? '') : undefined,
    });
    return resultOf(published, (found) => SurveyAnswerPublished.of(found));
  }

  @Mutation(() => SurveyWithdrawAnswerResult, {
    description: 'Withdraws a published answer, with the reason.',
  })
  @Allows('opinions.handle')
  async withdrawSurveyAnswer(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
    @Args('input', SurveyInputPipe) { reason }: SurveyWithdrawAnswerInput,
  ): Promise<typeof SurveyWithdrawAnswerResult> {
    const withdrawn = await this.withdrawing.withdraw(scope, PUBLISHED_ANSWER_ID.read(id) ?? '', reason);
    return resultOf(withdrawn, (found) => SurveyAnswerWithdrawn.of(found));
  }
}
