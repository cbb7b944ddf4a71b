import { CODE_LENGTH, LABEL_LENGTH, SurveyText, TextUpTo, IdOrVersion } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsNumber, IsOptional, ValidateNested } from 'class-validator';
import { MOST_CRITERIA, MOST_FACTORS, SurveyExternalCodeInput } from './criteria-set.input';

@InputType({ description: 'A factor that the agency adds under an area of the core.' })
export class SurveyOwnFactorInput {
  @Field({ description: 'Code of the core area.' })
  @TextUpTo(CODE_LENGTH)
  readonly area!: string;

  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;

  @Field(() => Float, { nullable: true, description: 'Default 1.' })
  @IsOptional()
  @IsNumber()
  readonly weight?: number | null;
}

@InputType({ description: 'A criterion that the agency adds.' })
export class SurveyOwnCriterionInput {
  @Field({ description: 'Code of the core factor, or of an own one.' })
  @TextUpTo(CODE_LENGTH)
  readonly factor!: string;

  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;

  @Field(() => [SurveyExternalCodeInput], { defaultValue: [], description: 'At most one for each system.' })
  @ArrayMaxSize(20)
  @ArrayUnique((code?: SurveyExternalCodeInput) => code?.system)
  @ValidateNested({ each: true })
  @Type(() => SurveyExternalCodeInput)
  readonly externalCodes: readonly SurveyExternalCodeInput[] = [];

  @Field(() => String, {
    nullable: true,
    description: 'The left-out core criterion that it measures instead. None: shown, never ranked.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly mapsTo?: string | null;
}

@InputType({ description: 'The core by reference, what the agency leaves out, what it adds.' })
export class SurveyCriteriaExtensionInput {
  @Field({ description: 'Names the set through all its versions.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly title!: LocalizedText;

  @IdOrVersion({ description: 'A published core.' })
  readonly core!: string;

  @Field(() => [String], { defaultValue: [], description: 'Codes of optional core criteria to leave out.' })
  @ArrayMaxSize(1000)
  @TextUpTo(CODE_LENGTH, { each: true })
  readonly omitted: readonly string[] = [];

  @Field(() => [SurveyOwnFactorInput], { defaultValue: [] })
  @ArrayMaxSize(MOST_FACTORS)
  @ValidateNested({ each: true })
  @Type(() => SurveyOwnFactorInput)
  readonly factors: readonly SurveyOwnFactorInput[] = [];

  @Field(() => [SurveyOwnCriterionInput], { defaultValue: [] })
  @ArrayMaxSize(MOST_CRITERIA)
  @ValidateNested({ each: true })
  @Type(() => SurveyOwnCriterionInput)
  readonly criteria: readonly SurveyOwnCriterionInput[] = [];
}
