import {
  CODE_LENGTH,
  LABEL_LENGTH,
  omitNulls,
  TextUpTo,
  IdOrVersion,
  NestedList,
} from '@hailong/graphql-kit';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayUnique, IsOptional } from 'class-validator';
import { NamedParticipant } from '../use-cases/round-participants';
import { QuestionnaireIds } from './named-in-round';

/** Number above that of the agencies of a province. */
export const MOST_PARTICIPANTS = 2000;

@InputType({ description: 'The questionnaire of a respondent group.' })
export class SurveyGroupQuestionnaireInput {
  @Field({ description: 'Code of the respondent group.' })
  @TextUpTo(CODE_LENGTH)
  readonly group!: string;

  @IdOrVersion({ description: 'Published.' })
  readonly questionnaire!: string;
}

@InputType({ description: 'An agency that takes part.' })
export class SurveyParticipantInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Ranked inside this group. Default the kind of the agency.',
  })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly rankingGroup?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Class by which quotas tell agencies apart: huyen, thi-xa, xa, phuong. Default the ranking group.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly unitClass?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Group of units, two at least: what they received and too few independent forms hold to show it by unit is shown for the group, once the round is final. Stated before the round opens. Default: none.',
  })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly unitGroup?: string | null;

  @NestedList(() => SurveyGroupQuestionnaireInput, {
    most: 50,
    defaultValue: [],
    description: "Where it does not use the group's; at most one for each group.",
  })
  @ArrayUnique((own?: SurveyGroupQuestionnaireInput) => own?.group)
  readonly questionnaires: readonly SurveyGroupQuestionnaireInput[] = [];
}

/** The questionnaires that participants name. */
export function questionnairesNamedBy(
  inputs: readonly SurveyParticipantInput[] | null | undefined,
): readonly string[] {
  return (inputs ?? []).flatMap(({ questionnaires }) => questionnaires.map((own) => own.questionnaire));
}

/** Undefined where none are given. */
export function participantsOf(
  inputs: readonly SurveyParticipantInput[] | null | undefined,
  questionnaireId: QuestionnaireIds,
): readonly NamedParticipant[] | undefined {
  return inputs?.map(({ agencyCode, rankingGroup, unitClass, unitGroup, questionnaires }) => ({
    agencyCode,
    ...omitNulls({ rankingGroup, unitClass, unitGroup }),
    ...(questionnaires.length > 0 && {
      questionnaires: questionnairesByGroup(questionnaires, questionnaireId),
    }),
  }));
}

export function questionnairesByGroup(
  inputs: readonly SurveyGroupQuestionnaireInput[],
  questionnaireId: QuestionnaireIds,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    inputs.map(({ group, questionnaire }) => [group, questionnaireId(questionnaire)]),
  );
}
