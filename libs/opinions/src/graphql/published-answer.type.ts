import { SurveyAgency } from '@hailong/agencies';
import {
  CODE_LENGTH,
  IdField,
  IdOrCode,
  SurveyDay,
  SurveyPageArgs,
  SurveyRefusal,
  TextUpTo,
  connectionOf,
} from '@hailong/graphql-kit';
import { CalendarDay, PUBLISHED_ANSWER_ID, ROUND_ID } from '@hailong/kernel';
import { ArgsType, Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { PublishedAnswer } from '../persistence/answer-store';
import { AnswerOfRound } from '../use-cases/read-answers.use-case';

@ArgsType()
export class SurveyPublishedAnswersArgs extends SurveyPageArgs {
  @Field({ description: 'Code of the agency that answers.' })
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;

  @IdOrCode({ nullable: true, description: 'Only of this round. Default: all rounds.' })
  readonly round?: string | null;
}

@ObjectType({ description: 'An answer of an agency to opinions, for all to read, in words of the agency.' })
export class SurveyPublishedAnswer {
  @IdField(PUBLISHED_ANSWER_ID)
  readonly id!: string;

  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  @IdField(ROUND_ID)
  readonly round!: number;

  @Field(() => String, { nullable: true, description: 'Title of the round; null right after publishing.' })
  readonly roundTitle!: string | null;

  @Field({ description: 'To simulated opinions (số liệu mô phỏng); say so wherever it shows.' })
  readonly simulated!: boolean;

  @Field({ description: 'Opinions in the words of the agency.' })
  readonly summary!: string;

  @Field()
  readonly answer!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Text of a person that the agency chose to show; null: none.',
  })
  readonly quotation!: string | null;

  @Field(() => SurveyDay)
  readonly publishedOn!: CalendarDay;

  readonly agencyId!: number;

  static of(found: AnswerOfRound): SurveyPublishedAnswer {
    const { answerId: id, roundId, round, ...same } = found;
    const { title = null, demonstration = false } = round?.document ?? {};
    return Object.assign(new SurveyPublishedAnswer(), {
      ...{ ...same, id, round: roundId, roundTitle: title, simulated: demonstration },
    });
  }
}

@ObjectType()
export class SurveyPublishedAnswerConnection extends connectionOf(
  SurveyPublishedAnswer,
  'SurveyPublishedAnswer',
) {}

@ObjectType({ description: 'The answer is published.' })
export class SurveyAnswerPublished {
  @IdField(PUBLISHED_ANSWER_ID)
  readonly answer!: string;

  @Field(() => SurveyDay)
  readonly publishedOn!: CalendarDay;

  static of({ answerId: answer, publishedOn }: PublishedAnswer): SurveyAnswerPublished {
    return Object.assign(new SurveyAnswerPublished(), { answer, publishedOn });
  }
}

export const SurveyPublishAnswerResult = createUnionType({
  name: 'SurveyPublishAnswerResult',
  types: () => [SurveyAnswerPublished, SurveyRefusal] as const,
});

@ObjectType({ description: 'The answer is no longer shown; its opinions are answered as before.' })
export class SurveyAnswerWithdrawn {
  @IdField(PUBLISHED_ANSWER_ID)
  readonly answer!: string;

  static of({ answerId: answer }: PublishedAnswer): SurveyAnswerWithdrawn {
    return Object.assign(new SurveyAnswerWithdrawn(), { answer });
  }
}

export const SurveyWithdrawAnswerResult = createUnionType({
  name: 'SurveyWithdrawAnswerResult',
  types: () => [SurveyAnswerWithdrawn, SurveyRefusal] as const,
});
