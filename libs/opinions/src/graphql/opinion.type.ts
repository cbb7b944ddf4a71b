import { IdField, SurveyDay, SurveyRefusal, SurveyText, connectionOf } from '@hailong/graphql-kit';
import {
  CalendarDay,
  LocalizedText,
  OPINION_ID,
  QUESTIONNAIRE_ID,
  ROUND_ID,
  dayInVietnam,
} from '@hailong/kernel';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { OpinionState } from '../domain/opinion-state';
import type { OpinionStep } from '../domain/opinion-step';
import { Opinion, TakenStep } from '../use-cases/describe-opinions';
import { SurveyOpinionState, SurveyOpinionStepKind } from './opinion.enums';

@ObjectType({ description: 'A step in the handling of an opinion.' })
export class SurveyOpinionStep {
  @Field(() => SurveyOpinionStepKind)
  readonly step!: OpinionStep;

  @Field(() => String, {
    nullable: true,
    description: 'The unit in charge, the answer, the reason, the reference or the code; null: none.',
  })
  readonly note!: string | null;

  @Field({ description: 'The user that took it, as the login of the host names the user.' })
  readonly actor!: string;

  @Field(() => SurveyDay)
  readonly on!: CalendarDay;

  static of({ step, note, actor, at }: TakenStep): SurveyOpinionStep {
    return Object.assign(new SurveyOpinionStep(), { step, note, actor, on: dayInVietnam(at) });
  }
}

@ObjectType({
  description:
    'A text that a respondent wrote: as an answer, beside "other", or as a comment. It appears with those of four other forms at least, without its form, its day and the texts beside it.',
})
export class SurveyOpinion {
  @IdField(OPINION_ID)
  readonly id!: string;

  @IdField(ROUND_ID)
  readonly round!: number;

  @IdField(QUESTIONNAIRE_ID)
  readonly questionnaire!: number;

  @Field({ description: 'Code of the item under which it was written.' })
  readonly item!: string;

  @Field(() => SurveyText, { nullable: true, description: 'Question of the item.' })
  readonly question!: LocalizedText | null;

  @Field({ description: 'As it is stored: with a word such as "[tên người]" instead of personal data.' })
  readonly text!: string;

  @Field(() => Int, { description: 'Number of parts that were masked in it.' })
  readonly masked!: number;

  @Field({ description: 'Of a simulated form (số liệu mô phỏng); say so wherever it shows.' })
  readonly simulated!: boolean;

  @Field(() => SurveyOpinionState)
  readonly state!: OpinionState;

  @Field(() => SurveyDay, { description: 'Day on which it appeared with its group; not that of its form.' })
  readonly appearedOn!: CalendarDay;

  @Field(() => SurveyDay, { description: 'Last day in time.' })
  readonly dueOn!: CalendarDay;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days to the deadline: 0 on its last day, negative when overdue. Null: closed.',
  })
  readonly daysLeft!: number | null;

  @Field()
  readonly overdue!: boolean;

  @Field(() => SurveyDay, { nullable: true, description: 'Null: something is due.' })
  readonly closedOn!: CalendarDay | null;

  @Field(() => String, { nullable: true, description: 'Unit or person in charge.' })
  readonly assignee!: string | null;

  @Field(() => String, { nullable: true, description: 'Code into which it is sorted; null: none yet.' })
  readonly code!: string | null;

  @Field(() => String, { nullable: true, description: 'The newest answer, inside the agency.' })
  readonly answer!: string | null;

  @Field(() => [SurveyOpinionStep], { description: 'The first one first.' })
  readonly steps!: readonly SurveyOpinionStep[];

  static of({
    opinionId: id,
    roundId: round,
    questionnaireId: questionnaire,
    comment: text,
    steps,
    ...same
  }: Opinion): SurveyOpinion {
    const taken = steps.map((step) => SurveyOpinionStep.of(step));
    return Object.assign(new SurveyOpinion(), { ...same, id, round, questionnaire, text, steps: taken });
  }
}

@ObjectType()
export class SurveyOpinionConnection extends connectionOf(SurveyOpinion, 'SurveyOpinion') {}

@ObjectType({
  description: 'The opinions as they are after the step, in the order in which they were named.',
})
export class SurveyOpinionsHandled {
  @Field(() => [SurveyOpinion])
  readonly opinions!: readonly SurveyOpinion[];

  static of(opinions: readonly Opinion[]): SurveyOpinionsHandled {
    return Object.assign(new SurveyOpinionsHandled(), {
      opinions: opinions.map((opinion) => SurveyOpinion.of(opinion)),
    });
  }
}

export const SurveyHandleOpinionsResult = createUnionType({
  name: 'SurveyHandleOpinionsResult',
  types: () => [SurveyOpinionsHandled, SurveyRefusal] as const,
});
