import { Interval } from '@hailong/statistics';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { printedInterval } from '../domain/printed-interval';

@ObjectType({
  description:
    'How far an index may lie from that of all people that might have answered: the 95 % interval, the form being what was sampled.',
})
export class SurveyIndexInterval {
  @Field(() => Float, { description: '0 to 100, in whole tenths.' })
  readonly lower!: number;

  @Field(() => Float, { description: '0 to 100, in whole tenths.' })
  readonly upper!: number;

  @Field({ description: 'As it is printed, Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'As it is printed, English.' })
  readonly textEn!: string;

  static of(interval: Interval): SurveyIndexInterval {
    return Object.assign(new SurveyIndexInterval(), printedInterval(interval));
  }
}
