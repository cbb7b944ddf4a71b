import { REMOVAL_OUTCOMES, RemovalOutcome } from '@hailong/blocks/domain';
import { enumOf } from '@hailong/graphql-kit';
import { Field, Int, ObjectType } from '@nestjs/graphql';

export const SurveyRemovalOutcome = enumOf(
  'SurveyRemovalOutcome',
  REMOVAL_OUTCOMES,
  'Outcome of the removal of forms by the rule of a round.',
);

@ObjectType({
  description:
    'All forms that came in, once the round is final: received = screenedOut + invalid + surplus + valid.',
})
export class SurveyFormAccount {
  @Field(() => Int)
  readonly received!: number;

  @Field(() => Int, { description: 'Of people that had nothing to rate; in no figure.' })
  readonly screenedOut!: number;

  @Field(() => Int, {
    description: 'Marked invalid, blank, or removed by the rule of the round; in no figure.',
  })
  readonly invalid!: number;

  @Field(() => Int, { description: 'Of the invalid ones, those that the rule of the round removed.' })
  readonly removed!: number;

  @Field(() => SurveyRemovalOutcome)
  readonly removal!: RemovalOutcome;

  @Field(() => Int, { description: 'Over an exact quota.' })
  readonly surplus!: number;

  @Field(() => Int, { description: 'Within every exact quota.' })
  readonly valid!: number;
}
