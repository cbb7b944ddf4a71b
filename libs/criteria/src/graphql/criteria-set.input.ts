import { applyDecorators } from '@nestjs/common';
import {
  CODE_LENGTH,
  LABEL_LENGTH,
  SurveyText,
  TextUpTo,
  Nested,
  NestedList,
  LabelledInput,
  DaySpanInput,
} from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, Float, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsEnum, IsNumber, IsOptional, Matches, ArrayUnique } from 'class-validator';
import type { IndexMethodName } from '@hailong/statistics';
import { SurveyIndexMethod } from './criteria-set.type';

export const MOST_CRITERIA = 100;
export const MOST_FACTORS = 50;

@InputType({ description: 'From a day to a day, both included.' })
export class SurveyPeriodInput extends DaySpanInput {}

@InputType()
export class SurveyScaleLevelInput {
  @Field({ description: 'As printed on the form: 1, 2, 3 …' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;
}

@InputType({ description: 'Ordered levels (thang đo), lowest first.' })
export class SurveyScaleInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @NestedList(() => SurveyScaleLevelInput, { most: 50, description: '2 to 10.' })
  readonly levels!: readonly SurveyScaleLevelInput[];

  @Field(() => [String], { description: 'Codes of the levels that count as satisfied.' })
  @ArrayMaxSize(50)
  @TextUpTo(CODE_LENGTH, { each: true })
  readonly satisfied!: readonly string[];
}

@InputType({ description: 'The same thing in another system: SIPAS, PARINDEX, ND61.' })
export class SurveyExternalCodeInput {
  @Field({ description: 'Letters, digits, dot, underscore, hyphen; at most 40.' })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
  readonly system!: string;

  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field({ defaultValue: false, description: 'A guess that no source of that system confirms.' })
  @IsBoolean()
  readonly uncertain: boolean = false;
}

/** Field of the codes of a thing in other systems. */
export function ExternalCodes(): PropertyDecorator {
  const options = { most: 20, defaultValue: [], description: 'At most one for each system.' };
  return applyDecorators(
    NestedList(() => SurveyExternalCodeInput, options),
    ArrayUnique((code?: SurveyExternalCodeInput) => code?.system),
  );
}

@InputType({ description: 'Tiêu chí.' })
export class SurveyCriterionInput {
  @Field({ description: 'Unique within the set.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;

  @Field({ defaultValue: false, description: 'Of a core: an agency may leave it out.' })
  @IsBoolean()
  readonly optional: boolean = false;

  @ExternalCodes()
  readonly externalCodes: readonly SurveyExternalCodeInput[] = [];
}

@InputType({ description: 'Yếu tố.' })
export class SurveyFactorInput extends LabelledInput {
  @Field(() => Float, {
    nullable: true,
    description: 'Relative to the others, for WEIGHTED_FACTORS. Default 1.',
  })
  @IsOptional()
  @IsNumber()
  readonly weight?: number | null;

  @NestedList(() => SurveyCriterionInput, { most: MOST_CRITERIA })
  readonly criteria!: readonly SurveyCriterionInput[];
}

@InputType({ description: 'Nội dung, khía cạnh.' })
export class SurveyContentAreaInput extends LabelledInput {
  @NestedList(() => SurveyFactorInput, { most: MOST_FACTORS })
  readonly factors!: readonly SurveyFactorInput[];
}

@InputType({ description: 'A whole set; an unfinished one may be kept as a draft, publishing checks it.' })
export class SurveyCriteriaSetInput {
  @Field({ description: 'Names the set through all its versions.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly title!: LocalizedText;

  @Nested(() => SurveyPeriodInput)
  readonly period!: SurveyPeriodInput;

  @Field(() => String, { nullable: true, description: 'Where the labels come from: decree, plan.' })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly source?: string | null;

  @Nested(() => SurveyScaleInput)
  readonly scale!: SurveyScaleInput;

  @Field(() => SurveyIndexMethod)
  @IsEnum(SurveyIndexMethod)
  readonly method!: IndexMethodName;

  @NestedList(() => SurveyContentAreaInput, { most: 20 })
  readonly areas!: readonly SurveyContentAreaInput[];
}
