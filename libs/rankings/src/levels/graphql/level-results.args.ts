import { SurveyAgencyLevel } from '@hailong/agencies';
import type { AgencyLevel } from '@hailong/agencies/domain';
import { SurveyIndexMethod } from '@hailong/criteria';
import { CODE_LENGTH, Nested, TextUpTo, enumOf } from '@hailong/graphql-kit';
import type { IndexMethodName } from '@hailong/statistics';
import { SurveyChannel, SurveyRespondentKind } from '@hailong/surveys';
import type { Channel, RespondentKind } from '@hailong/surveys/domain';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, Max, Min } from 'class-validator';
import { COMBINATIONS, Combination } from '../domain/combination';

export const SurveyCombination = enumOf(
  'SurveyCombination',
  COMBINATIONS,
  'Way in which the figure above several units is made of theirs.',
);

@InputType({
  description:
    'A period, units and a part. Period: `year`, or months by the day on which blocks were sealed. Units: `agency`, or any of `below`, `level` and `rankingGroup` together; none: the whole province. Part: any of `respondents`, `channel` and `field`.',
})
export class SurveyLevelInput {
  @Field(() => Int, { nullable: true, description: 'Rounds of this year, whole.' })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2999)
  readonly year?: number;

  @Field(() => String, { nullable: true, description: 'First month, YYYY-MM. Without it: twelve months.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly fromMonth?: string;

  @Field(() => String, { nullable: true, description: 'Last month, YYYY-MM.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly toMonth?: string;

  @Field(() => String, { nullable: true, description: 'Code of an agency by itself.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly agency?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of an agency, counted with every agency below it in the tree of the last day of the period.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly below?: string;

  @Field(() => SurveyAgencyLevel, { nullable: true })
  @IsOptional()
  @IsEnum(SurveyAgencyLevel)
  readonly level?: AgencyLevel;

  @Field(() => String, { nullable: true, description: 'Such as department or commune.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly rankingGroup?: string;

  @Field(() => SurveyRespondentKind, {
    nullable: true,
    description: 'Respondent groups of this kind alone, in every round.',
  })
  @IsOptional()
  @IsEnum(SurveyRespondentKind)
  readonly respondents?: RespondentKind;

  @Field(() => SurveyChannel, { nullable: true })
  @IsOptional()
  @IsEnum(SurveyChannel)
  readonly channel?: Channel;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a service field. Rounds that give the code another label are left out and named.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly field?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Adds up criteria by their codes in this system (SIPAS, PARINDEX, ND61) instead of by the core.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly externalSystem?: string;

  @Field(() => SurveyIndexMethod, {
    nullable: true,
    description: 'Default: the method of the core; of external codes POOLED.',
  })
  @IsOptional()
  @IsEnum(SurveyIndexMethod)
  readonly method?: IndexMethodName;

  @Field(() => SurveyCombination, { nullable: true, description: 'Default POOLED.' })
  @IsOptional()
  @IsEnum(SurveyCombination)
  readonly combination?: Combination;
}

@ArgsType()
export class SurveyLevelResultsArgs {
  @Nested(() => SurveyLevelInput)
  readonly input!: SurveyLevelInput;
}
