import { IdField, IdOnly, SurveyPageArgs, SurveyRefusal, TextUpTo, connectionOf } from '@hailong/graphql-kit';
import { OPINION_ID, ROUND_ID } from '@hailong/kernel';
import { ArgsType, Field, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { MOST_HOURS, USUAL_HOURS } from '../domain/opening';
import type { MaskedOpinion } from '../use-cases/list-masked-opinions.use-case';
import type { OpenedOriginal } from '../use-cases/originals';

@ObjectType({ description: 'An opinion whose original is kept, as its agency reads it.' })
export class SurveyMaskedOpinion {
  @IdField(OPINION_ID)
  readonly opinion!: string;

  @IdField(ROUND_ID)
  readonly round!: number;

  @Field({ description: 'Code of the item under which it was written.' })
  readonly item!: string;

  @Field({ description: 'With a word such as "[tên người]" instead of personal data.' })
  readonly text!: string;

  @Field(() => Int, { description: 'Number of parts that were masked in it.' })
  readonly masked!: number;

  static of({
    opinionId: opinion,
    roundId: round,
    comment: text,
    item,
    masked,
  }: MaskedOpinion): SurveyMaskedOpinion {
    return Object.assign(new SurveyMaskedOpinion(), { opinion, round, item, text, masked });
  }
}

@ObjectType()
export class SurveyMaskedOpinionConnection extends connectionOf(SurveyMaskedOpinion, 'SurveyMaskedOpinion') {}

@ObjectType({ description: 'An opinion as it was written, open to the inspector that asked for it.' })
export class SurveyOriginal {
  @IdField(OPINION_ID)
  readonly opinion!: string;

  @Field({ description: 'Text as it was written.' })
  readonly text!: string;

  @Field({
    description:
      'Moment from which it is closed again, or destroyed where that comes first, ISO 8601 in UTC.',
  })
  readonly closesAt!: string;

  static of({ opinionId: opinion, text, closesAt }: OpenedOriginal): SurveyOriginal {
    return Object.assign(new SurveyOriginal(), { opinion, text, closesAt: closesAt.toISOString() });
  }
}

@ArgsType()
export class SurveyMaskedOpinionsArgs extends SurveyPageArgs {
  @Field({ description: 'Code of the agency.' })
  @IsString()
  @MaxLength(40)
  readonly agencyCode!: string;
}

@InputType()
export class SurveyOpenOriginalInput {
  @Field({ description: 'Code of the agency that the opinion is about.' })
  @IsString()
  @MaxLength(40)
  readonly agencyCode!: string;

  @IdOnly()
  readonly opinion!: string;

  @Field({ description: 'Why: stands in the trail of the agency.' })
  @TextUpTo(1000)
  readonly reason!: string;

  @Field(() => Int, {
    nullable: true,
    description: `Hours for which it is open, ${MOST_HOURS} at most. Default ${USUAL_HOURS}.`,
  })
  @IsOptional()
  @IsInt()
  readonly hours?: number | null;
}

export const SurveyOriginalResult = createUnionType({
  name: 'SurveyOriginalResult',
  types: () => [SurveyOriginal, SurveyRefusal] as const,
});

export const SurveyMaskedOpinionsResult = createUnionType({
  name: 'SurveyMaskedOpinionsResult',
  types: () => [SurveyMaskedOpinionConnection, SurveyRefusal] as const,
});
