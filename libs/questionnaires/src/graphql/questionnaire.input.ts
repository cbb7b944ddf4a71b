import { SurveyScaleInput } from '@hailong/criteria';
import {
  CODE_LENGTH,
  LABEL_LENGTH,
  PARAGRAPH_LENGTH,
  SurveyText,
  TextUpTo,
  IdOrVersion,
  NestedList,
} from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, Matches } from 'class-validator';
import { IsDisplayRule, SurveyDisplayRuleInput } from './display-rule.input';
import { SurveyItemInput } from './item.input';

/** Codes of languages: `vi`, `en`, `bdq`, `jra`, `pt-BR`. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

@InputType({ description: 'A part of a questionnaire with its heading.' })
export class SurveySectionInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly title!: LocalizedText;

  @Field(() => SurveyText, { nullable: true })
  @IsOptional()
  @TextUpTo(PARAGRAPH_LENGTH)
  readonly introduction?: LocalizedText | null;

  @Field(() => SurveyDisplayRuleInput, { nullable: true, description: 'Shown only when this holds.' })
  @IsOptional()
  @IsDisplayRule()
  readonly showWhen?: SurveyDisplayRuleInput | null;

  @NestedList(() => SurveyItemInput, { most: 200, description: 'At most 200.' })
  readonly items!: readonly SurveyItemInput[];
}

@InputType({ description: 'A whole form; it may be saved unfinished as a draft, publishing checks it.' })
export class SurveyQuestionnaireInput {
  @Field({ description: 'Names the form through all its versions.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @IdOrVersion({ nullable: true, description: 'The criteria set whose criteria its items rate.' })
  readonly criteriaSet?: string | null;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly title!: LocalizedText;

  @Field(() => [String], { defaultValue: ['vi'], description: 'Language tags it is offered in; vi always.' })
  @ArrayMaxSize(20)
  @Matches(LANGUAGE_TAG, { each: true })
  readonly languages: readonly string[] = ['vi'];

  @Field(() => SurveyText, { nullable: true })
  @IsOptional()
  @TextUpTo(PARAGRAPH_LENGTH)
  readonly introduction?: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'Where the form comes from.' })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly source?: string | null;

  @NestedList(() => SurveyScaleInput, {
    most: 20,
    description: 'Every scale its rating items use; at most 20.',
  })
  readonly scales!: readonly SurveyScaleInput[];

  @NestedList(() => SurveySectionInput, { most: 50, description: 'At most 50.' })
  readonly sections!: readonly SurveySectionInput[];
}
