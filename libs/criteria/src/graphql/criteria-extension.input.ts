import {
  CODE_LENGTH,
  LABEL_LENGTH,
  SurveyText,
  TextUpTo,
  IdOrVersion,
  NestedList,
  LabelledInput,
} from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, Float, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsNumber, IsOptional } from 'class-validator';
import { ExternalCodes, MOST_CRITERIA, MOST_FACTORS, SurveyExternalCodeInput } from './criteria-set.input';

@InputType({ description: 'A factor that the agency adds under an area of the core.' })
export class SurveyOwnFactorInput extends LabelledInput {
  @Field({ description: 'Code of the core area.' })
  @TextUpTo(CODE_LENGTH)
  readonly area!: string;

  @Field(() => Float, { nullable: true, description: 'Default 1.' })
  @IsOptional()
  @IsNumber()
  readonly weight?: number | null;
}

@InputType({ description: 'A criterion that the agency adds.' })
export class SurveyOwnCriterionInput extends LabelledInput {
  @Field({ description: 'Code of the core factor, or of an own one.' })
  @TextUpTo(CODE_LENGTH)
  readonly factor!: string;

  @ExternalCodes()
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

  @NestedList(() => SurveyOwnFactorInput, { most: MOST_FACTORS, defaultValue: [] })
  readonly factors: readonly SurveyOwnFactorInput[] = [];

  @NestedList(() => SurveyOwnCriterionInput, { most: MOST_CRITERIA, defaultValue: [] })
  readonly criteria: readonly SurveyOwnCriterionInput[] = [];
}
