import { SurveyDay } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { SurveyRound } from '@hailong/surveys';
import { Field, Int, ObjectType } from '@nestjs/graphql';

/** Beginning of every progress: the round and the time that is left. */
@ObjectType({ isAbstract: true })
export abstract class RoundAtMoment {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  @Field({ description: 'The answers are simulated (số liệu mô phỏng); say so wherever these figures show.' })
  readonly simulated!: boolean;

  @Field(() => SurveyDay)
  readonly today!: CalendarDay;

  @Field(() => SurveyDay, { description: 'Last day on which forms may come.' })
  readonly lastDay!: CalendarDay;

  @Field(() => Int, { description: 'Today included; 0 when the round is over or closed.' })
  readonly daysLeft!: number;
}
