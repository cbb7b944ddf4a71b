import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'All forms that came in, once the round is final: received = screenedOut + invalid + surplus + valid.',
})
export class SurveyFormAccount {
  @Field(() => Int)
  readonly received!: number;

  @Field(() => Int, { description: 'Of people that had nothing to rate; in no figure.' })
  readonly screenedOut!: number;

  @Field(() => Int, { description: 'Marked invalid, or blank; in no figure.' })
  readonly invalid!: number;

  @Field(() => Int, { description: 'Over an exact quota.' })
  readonly surplus!: number;

  @Field(() => Int, { description: 'Within every exact quota.' })
  readonly valid!: number;
}
