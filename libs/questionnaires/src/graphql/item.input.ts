import { ExternalCodes, SurveyExternalCodeInput } from '@hailong/criteria';
import {
  CODE_LENGTH,
  LABEL_LENGTH,
  SurveyText,
  TextUpTo,
  Nested,
  NestedList,
  LabelledInput,
} from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsEnum, IsInt, IsNumber, IsOptional, IsString } from 'class-validator';
import type { ItemKind, Purpose } from '../domain/questionnaire';
import { IsDisplayRule, SurveyDisplayRuleInput } from './display-rule.input';
import { SurveyItemKind, SurveyPurpose } from './questionnaire.enums';

@InputType()
export class SurveyAnswerOptionInput extends LabelledInput {
  @Field({ defaultValue: false, description: 'A text may be written beside it.' })
  @IsBoolean()
  readonly other: boolean = false;
}

@InputType({ description: 'Bounds of a number, both included.' })
export class SurveyNumberBoundsInput {
  @Field(() => Float)
  @IsNumber()
  readonly min!: number;

  @Field(() => Float)
  @IsNumber()
  readonly max!: number;

  @Field(() => Int, { nullable: true, description: 'Digits after the point. Default 0.' })
  @IsOptional()
  @IsInt()
  readonly decimals?: number | null;

  @Field(() => [Float], {
    nullable: true,
    description:
      'Lower bounds of the second and every further class in which answers are counted, ascending. Default, when it is published: ten classes.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsNumber({}, { each: true })
  readonly classBounds?: readonly number[] | null;
}

@InputType({ description: 'One question.' })
export class SurveyItemInput {
  @Field({ description: 'Unique within the questionnaire.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyItemKind)
  @IsEnum(SurveyItemKind)
  readonly kind!: ItemKind;

  @Field(() => SurveyPurpose)
  @IsEnum(SurveyPurpose)
  readonly purpose!: Purpose;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'The criterion of the bound set that it rates.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly criterion?: string | null;

  @Field({ defaultValue: false, description: 'The one question about the whole service.' })
  @IsBoolean()
  readonly overall: boolean = false;

  @ExternalCodes()
  readonly externalCodes: readonly SurveyExternalCodeInput[] = [];

  @Field(() => String, { nullable: true, description: 'RATING: code of one of the scales.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly scale?: string | null;

  @NestedList(() => SurveyAnswerOptionInput, {
    most: 100,
    nullable: true,
    description: 'SINGLE and MULTIPLE, in order. Empty: none.',
  })
  readonly options?: readonly SurveyAnswerOptionInput[] | null;

  @Nested(() => SurveyNumberBoundsInput, { nullable: true, description: 'NUMBER.' })
  readonly number?: SurveyNumberBoundsInput | null;

  @Field(() => Int, { nullable: true, description: 'TEXT: longest answer in characters.' })
  @IsOptional()
  @IsInt()
  readonly maxLength?: number | null;

  @Field({ defaultValue: false, description: 'Must be answered when shown.' })
  @IsBoolean()
  readonly required: boolean = false;

  @Field({ defaultValue: false, description: 'The respondent may say that it does not apply.' })
  @IsBoolean()
  readonly mayNotApply: boolean = false;

  @Field(() => [String], {
    nullable: true,
    description:
      'Eligibility: the choices that belong to the population; a respondent with another answer is thanked and not recorded.',
  })
  @IsOptional()
  @IsString({ each: true })
  @ArrayMaxSize(35)
  readonly eligible?: readonly string[] | null;

  @Field(() => SurveyDisplayRuleInput, { nullable: true, description: 'Shown only when this holds.' })
  @IsOptional()
  @IsDisplayRule()
  readonly showWhen?: SurveyDisplayRuleInput | null;
}
