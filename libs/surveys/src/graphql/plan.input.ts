import {
  CODE_LENGTH,
  LABEL_LENGTH,
  PARAGRAPH_LENGTH,
  SurveyDay,
  SurveyText,
  TextUpTo,
} from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText } from '@hailong/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { RoundAccess } from '../domain/service-dimensions';
import type { Channel } from '../domain/channel';
import type { RespondentKind } from '../domain/survey-plan';
import { SurveyQuotaRuleInput } from './quota.input';
import { MOST_PARTS, SurveyFieldInput, SurveyProcedureGroupInput } from './service-parts.input';
import { SurveyAccess, SurveyChannel, SurveyRespondentKind } from './survey.enums';

@InputType({
  description:
    'Days of a year, MM-DD, both included; one that ends before it starts runs into the next year.',
})
export class SurveyYearlyWindowInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly from!: string;

  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly to!: string;
}

@InputType()
export class SurveyYearlyDeadlineInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;

  @Field({ description: 'MM-DD, included; “before 31/10” is 10-30.' })
  @TextUpTo(CODE_LENGTH)
  readonly on!: string;
}

@InputType({ description: 'Nhóm đối tượng: people who get one questionnaire.' })
export class SurveyPlannedGroupInput {
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

  @Field({ description: 'Code of its questionnaire.' })
  @TextUpTo(CODE_LENGTH)
  readonly questionnaire!: string;
}

@InputType({ description: 'A plan as far as it is known; number and day of signature may be missing.' })
export class SurveyPlanInput {
  @Field({ description: 'Unique for the agency.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field()
  @TextUpTo(LABEL_LENGTH)
  readonly title!: string;

  @Field(() => String, { nullable: true, description: '666/KH-BQLKCN.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly number?: string | null;

  @Field(() => SurveyDay, { nullable: true })
  @IsOptional()
  @IsString()
  readonly signedOn?: CalendarDay | null;

  @Field(() => ID, { nullable: true, description: 'The plan it carries out: of one’s own, or a signed one.' })
  @IsOptional()
  @IsString()
  readonly parentPlan?: string | null;

  @Field(() => String, { nullable: true, description: 'A parent act that is not in the system, as cited.' })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly parentCitation?: string | null;

  @Field(() => Int)
  @IsInt()
  readonly firstYear!: number;

  @Field(() => Int)
  @IsInt()
  readonly lastYear!: number;

  @Field({ description: 'Who is asked, in the words of the plan.' })
  @TextUpTo(PARAGRAPH_LENGTH)
  readonly population!: string;

  @Field(() => [SurveyChannel])
  @ArrayMaxSize(20)
  @IsEnum(SurveyChannel, { each: true })
  readonly channels!: readonly Channel[];

  @Field(() => [SurveyPlannedGroupInput], { description: 'At most 50.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SurveyPlannedGroupInput)
  readonly groups!: readonly SurveyPlannedGroupInput[];

  @Field(() => SurveyYearlyWindowInput, { description: 'When answers are taken each year.' })
  @ValidateNested()
  @Type(() => SurveyYearlyWindowInput)
  readonly fielding!: SurveyYearlyWindowInput;

  @Field(() => SurveyYearlyWindowInput, { nullable: true, description: 'Transactions that count.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SurveyYearlyWindowInput)
  readonly service?: SurveyYearlyWindowInput | null;

  @Field(() => [SurveyYearlyDeadlineInput], { defaultValue: [], description: 'At most 50.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SurveyYearlyDeadlineInput)
  readonly deadlines: readonly SurveyYearlyDeadlineInput[] = [];

  @Field(() => [SurveyQuotaRuleInput], { defaultValue: [], description: 'At most 200.' })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SurveyQuotaRuleInput)
  readonly quotas: readonly SurveyQuotaRuleInput[] = [];

  @Field(() => [SurveyFieldInput], { defaultValue: [], description: 'At most 1000.' })
  @ArrayMaxSize(MOST_PARTS)
  @ValidateNested({ each: true })
  @Type(() => SurveyFieldInput)
  readonly fields: readonly SurveyFieldInput[] = [];

  @Field(() => [SurveyProcedureGroupInput], { defaultValue: [], description: 'At most 1000.' })
  @ArrayMaxSize(MOST_PARTS)
  @ValidateNested({ each: true })
  @Type(() => SurveyProcedureGroupInput)
  readonly procedureGroups: readonly SurveyProcedureGroupInput[] = [];

  @Field(() => SurveyAccess, { defaultValue: SurveyAccess.OPEN })
  @IsEnum(SurveyAccess)
  readonly access: RoundAccess = 'open';

  @Field(() => [String], { defaultValue: [], description: 'What the plan demands besides; at most 100.' })
  @ArrayMaxSize(100)
  @TextUpTo(PARAGRAPH_LENGTH, { each: true })
  readonly notes: readonly string[] = [];
}

@InputType({ description: 'What makes a plan a legal act.' })
export class SurveySignatureInput {
  @Field({ description: '666/KH-BQLKCN.' })
  @TextUpTo(CODE_LENGTH)
  readonly number!: string;

  @Field(() => SurveyDay)
  @IsString()
  readonly signedOn!: CalendarDay;
}
