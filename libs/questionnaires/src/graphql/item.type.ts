import { SurveyExternalCode } from '@hailong/criteria';
import { SurveyText } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { ItemKind, Purpose } from '../domain/questionnaire';
import { SurveyDisplayRule } from './display-rule.type';
import { SurveyItemKind, SurveyPurpose } from './questionnaire.enums';

@ObjectType()
export class SurveyAnswerOption {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field({ description: 'A text may be written beside it.' })
  readonly other!: boolean;
}

@ObjectType({ description: 'Bounds of a number, both included.' })
export class SurveyNumberBounds {
  @Field(() => Float)
  readonly min!: number;

  @Field(() => Float)
  readonly max!: number;

  @Field(() => Int, { description: 'Digits after the point.' })
  readonly decimals!: number;

  @Field(() => [Float], {
    nullable: true,
    description:
      'Lower bounds of the second and every further class in which answers are counted. Null: a draft that states none, which gets ten classes when it is published.',
  })
  readonly classBounds!: readonly number[] | null;
}

@ObjectType({ description: 'One question.' })
export class SurveyItem {
  @Field({ description: 'Unique within the questionnaire.' })
  readonly code!: string;

  @Field(() => SurveyItemKind)
  readonly kind!: ItemKind;

  @Field(() => SurveyPurpose)
  readonly purpose!: Purpose;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'The criterion of the bound set that it rates.' })
  readonly criterion!: string | null;

  @Field({ description: 'The one question about the whole service.' })
  readonly overall!: boolean;

  @Field(() => [SurveyExternalCode])
  readonly externalCodes!: readonly SurveyExternalCode[];

  @Field(() => String, { nullable: true, description: 'RATING: code of one of the scales.' })
  readonly scale!: string | null;

  @Field(() => [SurveyAnswerOption], { description: 'SINGLE and MULTIPLE, in order.' })
  readonly options!: readonly SurveyAnswerOption[];

  @Field(() => SurveyNumberBounds, { nullable: true, description: 'NUMBER.' })
  readonly number!: SurveyNumberBounds | null;

  @Field(() => Int, { nullable: true, description: 'TEXT: longest answer in characters.' })
  readonly maxLength!: number | null;

  @Field({ description: 'Must be answered when shown.' })
  readonly required!: boolean;

  @Field({ description: 'The respondent may say that it does not apply.' })
  readonly mayNotApply!: boolean;

  @Field(() => [String], {
    nullable: true,
    description: 'The choices that belong to the population; null: every answer does.',
  })
  readonly eligible!: readonly string[] | null;

  @Field(() => SurveyDisplayRule, { nullable: true, description: 'Null: shown with its section.' })
  readonly showWhen!: SurveyDisplayRule | null;
}
