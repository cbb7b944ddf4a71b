import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { NumberResult } from '../domain/agency-results';

@ObjectType({ description: 'Answers from `from`, included, to `to`, excluded; the last class includes it.' })
export class SurveyNumberClassCount {
  @Field(() => Float)
  readonly from!: number;

  @Field(() => Float)
  readonly to!: number;

  @Field(() => Int)
  readonly count!: number;
}

/** Tells where a figure comes from, in the description of its field. */
const ESTIMATE = {
  nullable: true,
  description: 'Read from the classes, so an estimate. Null: fewer than five answers.',
} as const;

@ObjectType({
  description: 'Answers in numbers, counted in the classes that were fixed when the form was published.',
})
export class SurveyNumberResult {
  @Field(() => [SurveyNumberClassCount], { description: 'Lowest first.' })
  readonly classes!: readonly SurveyNumberClassCount[];

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the answers themselves. Null: fewer than five answers.',
  })
  readonly mean!: number | null;

  @Field(() => Float, ESTIMATE)
  readonly median!: number | null;

  @Field(() => Float, ESTIMATE)
  readonly lowerQuartile!: number | null;

  @Field(() => Float, ESTIMATE)
  readonly upperQuartile!: number | null;

  static of({ classes, mean, estimates }: NumberResult): SurveyNumberResult {
    const none = { median: null, lowerQuartile: null, upperQuartile: null };
    return Object.assign(new SurveyNumberResult(), {
      ...{ classes, mean: mean ?? null },
      ...(estimates ?? none),
    });
  }
}
