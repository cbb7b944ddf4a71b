import { SurveyDay, SurveyRefusal } from '@hailong/graphql-kit';
import type { CalendarDay } from '@hailong/kernel';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { Objection, ObjectionAnswer } from '../domain/objection';
import type { NamedAgency } from '../domain/ranking-document';
import type { ReceivedObjection } from '../use-cases/read-objections.use-case';

@ObjectType({ description: 'The answer of the province to an objection; it stays.' })
export class SurveyObjectionAnswer {
  @Field({ description: 'True: the objection is accepted; false: refused.' })
  readonly accepted!: boolean;

  @Field({ description: 'What follows from an accepted objection; the reason of a refusal.' })
  readonly text!: string;

  @Field(() => SurveyDay)
  readonly answeredOn!: CalendarDay;
}

@ObjectType({ description: 'An objection of an agency to its line of a release; it stays.' })
export class SurveyReleaseObjection {
  @Field(() => Int, { description: 'Number among those of the agency to the edition, from 1.' })
  readonly number!: number;

  @Field()
  readonly reason!: string;

  @Field(() => SurveyDay)
  readonly objectedOn!: CalendarDay;

  @Field(() => SurveyObjectionAnswer, { nullable: true, description: 'Null: it waits for its answer.' })
  readonly answer!: ObjectionAnswer | null;

  static of({ number, reason, objectedOn, answer }: Objection): SurveyReleaseObjection {
    return Object.assign(new SurveyReleaseObjection(), {
      ...{ number, reason, objectedOn, answer: answer ?? null },
    });
  }
}

@ObjectType({ description: 'Agency that a release concerns.' })
export class SurveyReleasedAgency {
  @Field()
  readonly code!: string;

  @Field()
  readonly name!: string;
}

@ObjectType({ description: 'An objection to a release, as the province reads it.' })
export class SurveyReceivedObjection extends SurveyReleaseObjection {
  @Field(() => SurveyReleasedAgency, { description: 'Agency that objected.' })
  readonly agency!: NamedAgency;

  static override of(received: ReceivedObjection): SurveyReceivedObjection {
    const { agency } = received;
    return Object.assign(new SurveyReceivedObjection(), SurveyReleaseObjection.of(received), { agency });
  }
}

@ObjectType({ description: 'The objections to an edition of a release.' })
export class SurveyReleaseObjections {
  @Field(() => [SurveyReceivedObjection], { description: 'By code of the agency, the oldest first.' })
  readonly objections!: readonly SurveyReceivedObjection[];

  static of(received: readonly ReceivedObjection[]): SurveyReleaseObjections {
    const objections = received.map((each) => SurveyReceivedObjection.of(each));
    return Object.assign(new SurveyReleaseObjections(), { objections });
  }
}

export const SurveyReleaseObjectionsResult = createUnionType({
  name: 'SurveyReleaseObjectionsResult',
  types: () => [SurveyReleaseObjections, SurveyRefusal] as const,
});

export const SurveyObjectionToReleaseResult = createUnionType({
  name: 'SurveyObjectionToReleaseResult',
  types: () => [SurveyReleaseObjection, SurveyRefusal] as const,
});

export const SurveyAnswerToObjectionResult = createUnionType({
  name: 'SurveyAnswerToObjectionResult',
  types: () => [SurveyReceivedObjection, SurveyRefusal] as const,
});
