import { CODE_LENGTH, LABEL_LENGTH, SurveyText, TextUpTo } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, ValidateNested } from 'class-validator';
import type { Channel } from '../domain/channel';
import type { RoundAccess } from '../domain/service-dimensions';
import type { RespondentKind } from '../domain/survey-plan';
import { SurveyQuotaRuleInput } from './quota.input';
import { MOST_CATEGORIES, SurveyFieldInput, SurveyProcedureGroupInput } from './service-terms.input';
import { SurveyAccess, SurveyChannel, SurveyRespondentKind } from './survey.enums';

/** The fields that plans and rounds share. */
@InputType({ isAbstract: true })
export abstract class SurveyDesignInput {
  @Field()
  @TextUpTo(LABEL_LENGTH)
  readonly title!: string;

  @Field(() => [SurveyChannel])
  @ArrayMaxSize(20)
  @IsEnum(SurveyChannel, { each: true })
  readonly channels!: readonly Channel[];

  @Field(() => [SurveyQuotaRuleInput], { defaultValue: [], description: 'At most 200.' })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SurveyQuotaRuleInput)
  readonly quotas: readonly SurveyQuotaRuleInput[] = [];

  @Field(() => [SurveyFieldInput], { defaultValue: [], description: 'At most 1000.' })
  @ArrayMaxSize(MOST_CATEGORIES)
  @ValidateNested({ each: true })
  @Type(() => SurveyFieldInput)
  readonly fields: readonly SurveyFieldInput[] = [];

  @Field(() => [SurveyProcedureGroupInput], { defaultValue: [], description: 'At most 1000.' })
  @ArrayMaxSize(MOST_CATEGORIES)
  @ValidateNested({ each: true })
  @Type(() => SurveyProcedureGroupInput)
  readonly procedureGroups: readonly SurveyProcedureGroupInput[] = [];

  @Field(() => SurveyAccess, { defaultValue: SurveyAccess.OPEN })
  @IsEnum(SurveyAccess)
  readonly access: RoundAccess = 'open';
}

/** The fields that the respondent groups of plans and rounds share. */
@InputType({ isAbstract: true })
export abstract class SurveyGroupInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;

  @Field(() => [SurveyRespondentKind])
  @ArrayMaxSize(10)
  @IsEnum(SurveyRespondentKind, { each: true })
  readonly respondents!: readonly RespondentKind[];
}
