import { CODE_LENGTH, omitNulls, TextUpTo, IdOrCode, NestedList } from '@hailong/graphql-kit';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayUnique, IsInt, IsOptional } from 'class-validator';
import { RoundsToPlan } from '../use-cases/plan-yearly-rounds.use-case';
import {
  MOST_PARTICIPANTS,
  SurveyGroupQuestionnaireInput,
  SurveyParticipantInput,
  participantsOf,
  questionnairesByGroup,
} from './participant.input';
import { NamedInRound } from './named-in-round';

@InputType({ description: 'Terms of the rounds that their plan leaves open.' })
export class SurveyPlanRoundsInput {
  @IdOrCode({ description: 'A plan of the agency’s own, signed or not.' })
  readonly plan!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Begins the code of each round. Default the code of the plan.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly codePrefix?: string | null;

  @NestedList(() => SurveyGroupQuestionnaireInput, {
    most: 50,
    defaultValue: [],
    description: 'Left out for a group: the newest published questionnaire of the code that the plan names.',
  })
  @ArrayUnique((named?: SurveyGroupQuestionnaireInput) => named?.group)
  readonly questionnaires: readonly SurveyGroupQuestionnaireInput[] = [];

  @NestedList(() => SurveyParticipantInput, {
    most: MOST_PARTICIPANTS,
    nullable: true,
    description: 'Left out: the acting agency alone.',
  })
  readonly participants?: readonly SurveyParticipantInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Percent of the rating items shown to a person and applying that a valid form answers, at least one. Default 50.',
  })
  @IsOptional()
  @IsInt()
  readonly leastAnswered?: number | null;

  @Field(() => Int, { nullable: true, description: 'Fewest forms in the index for a rank. Default 30.' })
  @IsOptional()
  @IsInt()
  readonly minimumResponses?: number | null;
}

export function roundsToPlan(
  input: SurveyPlanRoundsInput,
  { planId, questionnaireId }: NamedInRound,
): RoundsToPlan {
  const { codePrefix, leastAnswered, minimumResponses } = input;
  const participants = participantsOf(input.participants, questionnaireId);
  return {
    planId,
    questionnaires: questionnairesByGroup(input.questionnaires, questionnaireId),
    ...omitNulls({ codePrefix, participants, leastAnswered, minimumResponses }),
  };
}
