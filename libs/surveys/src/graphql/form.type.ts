import { SurveyAgency } from '@hailong/agencies';
import { SurveyRefusal, IdField } from '@hailong/graphql-kit';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { ItemKind } from '@hailong/questionnaires/domain';
import { SurveyDisplayRule, SurveyItemKind, SurveyNumberBounds } from '@hailong/questionnaires';
import { SurveyRound } from './round.type';
import { QUESTIONNAIRE_ID } from '@hailong/kernel';

@ObjectType({ description: 'A text in the wished language, or in Vietnamese where that is missing.' })
export class SurveyChosenText {
  @Field()
  readonly text!: string;

  @Field({ description: 'The language of the text.' })
  readonly language!: string;

  @Field({ description: 'The wished translation is missing; say so beside the text.' })
  readonly missing!: boolean;
}

@ObjectType({ description: 'A choice that an item offers.' })
export class SurveyFormChoice {
  @Field({ description: 'To be sent as the answer.' })
  readonly code!: string;

  @Field(() => SurveyChosenText)
  readonly label!: SurveyChosenText;

  @Field({ description: 'A text may be written beside it.' })
  readonly other!: boolean;
}

@ObjectType({ description: 'One question as a respondent gets it.' })
export class SurveyFormItem {
  @Field()
  readonly code!: string;

  @Field(() => SurveyItemKind)
  readonly kind!: ItemKind;

  @Field(() => SurveyChosenText)
  readonly label!: SurveyChosenText;

  @Field(() => [SurveyFormChoice], {
    description: 'Levels, options, or yes and no, in order. Empty for numbers and texts.',
  })
  readonly choices!: readonly SurveyFormChoice[];

  @Field(() => SurveyNumberBounds, { nullable: true })
  readonly number!: SurveyNumberBounds | null;

  @Field(() => Int, { nullable: true, description: 'Longest text in characters.' })
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

  @Field(() => SurveyDisplayRule, {
    nullable: true,
    description: 'The rules of its section and of the item. Null: always shown.',
  })
  readonly showWhen!: SurveyDisplayRule | null;
}

@ObjectType()
export class SurveyFormSection {
  @Field()
  readonly code!: string;

  @Field(() => SurveyChosenText)
  readonly title!: SurveyChosenText;

  @Field(() => SurveyChosenText, { nullable: true })
  readonly introduction!: SurveyChosenText | null;

  @Field(() => SurveyDisplayRule, { nullable: true, description: 'Null: always shown.' })
  readonly showWhen!: SurveyDisplayRule | null;

  @Field(() => [SurveyFormItem])
  readonly items!: readonly SurveyFormItem[];
}

@ObjectType({ description: 'The blank form of an agency and a group in an open round, in one language.' })
export class SurveyForm {
  @Field(() => SurveyRound, { description: 'With its window, and whether it is a demonstration.' })
  readonly round!: SurveyRound;

  @Field(() => SurveyAgency, { description: 'The agency that is rated.' })
  readonly agency!: SurveyAgency;

  @Field({ description: 'Code of the respondent group.' })
  readonly group!: string;

  @Field(() => SurveyChosenText)
  readonly groupLabel!: SurveyChosenText;

  @IdField(QUESTIONNAIRE_ID, {
    description: 'To be sent with the answers: a form filled on another version is refused.',
  })
  readonly questionnaire!: number;

  @Field({ description: 'The wished language.' })
  readonly language!: string;

  @Field(() => [String], { description: 'Languages the form is offered in.' })
  readonly languages!: readonly string[];

  @Field(() => Int, {
    description: 'Texts whose translation is missing; 0: the form is wholly in the wished language.',
  })
  readonly missingTexts!: number;

  @Field(() => SurveyChosenText)
  readonly title!: SurveyChosenText;

  @Field(() => SurveyChosenText, { nullable: true })
  readonly introduction!: SurveyChosenText | null;

  @Field(() => [SurveyFormSection])
  readonly sections!: readonly SurveyFormSection[];
}

export const SurveyFormResult = createUnionType({
  name: 'SurveyFormResult',
  types: () => [SurveyForm, SurveyRefusal] as const,
});
