import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PrintedRanks } from '../domain/standing-texts';

@ObjectType({
  description:
    'Ranks that an agency may have, 1 for the best: its rank tells no more than this. They hold for all agencies of the table at once.',
})
export class SurveyPossibleRanks {
  @Field(() => Int)
  readonly best!: number;

  @Field(() => Int)
  readonly worst!: number;

  @Field({ description: 'It could be among the first five.' })
  readonly amongFirst!: boolean;

  @Field({ description: 'It could be among the last five.' })
  readonly amongLast!: boolean;

  @Field({ description: 'As it is printed, Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'As it is printed, English.' })
  readonly textEn!: string;

  static of(ranks: PrintedRanks): SurveyPossibleRanks {
    return Object.assign(new SurveyPossibleRanks(), ranks);
  }
}
