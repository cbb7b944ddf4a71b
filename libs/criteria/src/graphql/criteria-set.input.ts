import { CODE_LENGTH, LABEL_LENGTH, SurveyDay, SurveyText, TextUpTo } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText } from '@hailong/kernel';
import { Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsEnum,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { IndexMethodName } from '@hailong/statistics';
import { SurveyIndexMethod } from './criteria-set.type';

export const MOST_CRITERIA = 100;
export const MOST_FACTORS = 50;

@InputType({ description: 'From a day to a day, both included.' })
export class SurveyPeriodInput {
  @Field(() => SurveyDay)
  @IsString()
  readonly from!: CalendarDay;

  @Field(() => SurveyDay)
  @IsString()
  readonly to!: CalendarDay;
}

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

  @Field(() => [SurveyScaleLevelInput], { description: '2 to 10.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SurveyScaleLevelInput)
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

  @Field(() => [SurveyExternalCodeInput], { defaultValue: [], description: 'At most one for each system.' })
  @ArrayMaxSize(20)
  @ArrayUnique((code?: SurveyExternalCodeInput) => code?.system)
  @ValidateNested({ each: true })
  @Type(() => SurveyExternalCodeInput)
  readonly externalCodes: readonly SurveyExternalCodeInput[] = [];
}

@InputType({ description: 'Yếu tố.' })
export class SurveyFactorInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;

  @Field(() => Float, {
    nullable: true,
    description: 'Relative to the others, for WEIGHTED_FACTORS. Default 1.',
  })
  @IsOptional()
  @IsNumber()
  readonly weight?: number | null;

  @Field(() => [SurveyCriterionInput])
  @ArrayMaxSize(MOST_CRITERIA)
  @ValidateNested({ each: true })
  @Type(() => SurveyCriterionInput)
  readonly criteria!: readonly SurveyCriterionInput[];
}

@InputType({ description: 'Nội dung, khía cạnh.' })
export class SurveyContentAreaInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;

  @Field(() => [SurveyFactorInput])
  @ArrayMaxSize(MOST_FACTORS)
  @ValidateNested({ each: true })
  @Type(() => SurveyFactorInput)
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

  @Field(() => SurveyPeriodInput)
  @ValidateNested()
  @Type(() => SurveyPeriodInput)
  readonly period!: SurveyPeriodInput;

  @Field(() => String, { nullable: true, description: 'Where the labels come from: decree, plan.' })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly source?: string | null;

  @Field(() => SurveyScaleInput)
  @ValidateNested()
  @Type(() => SurveyScaleInput)
  readonly scale!: SurveyScaleInput;

  @Field(() => SurveyIndexMethod)
  @IsEnum(SurveyIndexMethod)
  readonly method!: IndexMethodName;

  @Field(() => [SurveyContentAreaInput])
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SurveyContentAreaInput)
  readonly areas!: readonly SurveyContentAreaInput[];
}
