import { SurveyChannel } from '@hailong/surveys';
import type { Channel } from '@hailong/surveys/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { ListReturns } from '../domain/list-returns';

@ObjectType({ description: 'Forms that came back through a channel.' })
export class SurveyReturnedForms {
  @Field(() => SurveyChannel)
  readonly channel!: Channel;

  @Field(() => Int)
  readonly returned!: number;
}

@ObjectType({
  description: 'Forms issued and returned of the list of a respondent group. No form is joined to a member.',
})
export class SurveyListReturns {
  @Field({ description: 'Code of the respondent group.' })
  readonly group!: string;

  @Field(() => Int, { description: 'N of the group.' })
  readonly members!: number;

  @Field(() => Int, { description: 'Members that were invited or issued a form.' })
  readonly asked!: number;

  @Field(() => Int, { description: 'Forms issued by hand.' })
  readonly byHand!: number;

  @Field(() => Int, { description: 'Forms sent by post.' })
  readonly byPost!: number;

  @Field(() => Int, { description: 'Forms that came back unopened.' })
  readonly undeliverable!: number;

  @Field(() => Int, {
    description: 'Received forms of the group that say enough, counted as everywhere in progress.',
  })
  readonly returned!: number;

  @Field(() => [SurveyReturnedForms], {
    description: 'Each counted by itself, so they may add up to less. Channels without a form are left out.',
  })
  readonly channels!: readonly SurveyReturnedForms[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Returned, as a share of the asked without the undeliverable, from 0; may exceed 1 where the round is open to all. Null: no member was reached.',
  })
  readonly share!: number | null;

  static of({ channels, share, ...counts }: ListReturns): SurveyListReturns {
    const returned = channels.map((each) => Object.assign(new SurveyReturnedForms(), each));
    return Object.assign(new SurveyListReturns(), { ...counts, channels: returned, share: share ?? null });
  }
}
