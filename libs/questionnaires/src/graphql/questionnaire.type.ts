import { SurveyScale } from '@hailong/criteria';
import type { AgencyScope } from '@hailong/database';
import { SurveyDay, SurveyText, IdField } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText, QUESTIONNAIRE_ID } from '@hailong/kernel';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import type { QuestionnaireState } from '../domain/questionnaire-state';
import { SurveyDisplayRule } from './display-rule.type';
import { SurveyItem } from './item.type';
import { SurveyQuestionnaireState } from './questionnaire.enums';

@ObjectType({ description: 'A part of a questionnaire with its heading.' })
export class SurveySection {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly title!: LocalizedText;

  @Field(() => SurveyText, { nullable: true })
  readonly introduction!: LocalizedText | null;

  @Field(() => SurveyDisplayRule, { nullable: true, description: 'Null: always shown.' })
  readonly showWhen!: SurveyDisplayRule | null;

  @Field(() => [SurveyItem])
  readonly items!: readonly SurveyItem[];
}

@ObjectType({ description: 'A version of a blank form (mẫu phiếu). A published version never changes.' })
@Directive('@key(fields: "code")')
@Directive('@key(fields: "id")')
export class SurveyQuestionnaire {
  @IdField(QUESTIONNAIRE_ID)
  readonly id!: number;

  @Field()
  readonly code!: string;

  @Field(() => Int, { description: 'From 1, counted for each code of an agency.' })
  readonly version!: number;

  @Field(() => SurveyQuestionnaireState)
  readonly state!: QuestionnaireState;

  @Field(() => SurveyDay, { nullable: true, description: 'Null while it is a draft.' })
  readonly publishedOn!: CalendarDay | null;

  @Field(() => SurveyText)
  readonly title!: LocalizedText;

  @Field(() => [String], { description: 'Language tags it is offered in; vi always.' })
  readonly languages!: readonly string[];

  @Field(() => SurveyText, { nullable: true })
  readonly introduction!: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'Where the form comes from.' })
  readonly source!: string | null;

  @Field(() => [SurveyScale])
  readonly scales!: readonly SurveyScale[];

  @Field(() => [SurveySection])
  readonly sections!: readonly SurveySection[];

  /** Resolved through loaders. */
  readonly agencyId!: number;
  readonly criteriaSetId!: number | null;
  /** The reading agency: it sees its own drafts behind this as well. */
  readonly reader?: AgencyScope;
}
