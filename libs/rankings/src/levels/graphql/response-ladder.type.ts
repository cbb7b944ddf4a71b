import { SurveyRefusal } from '@hailong/graphql-kit';
import { SurveyRound, roundType } from '@hailong/surveys';
import { formatPercent } from '@hailong/statistics';
import { Field, Float, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { ResponseLadder } from '../domain/response-ladder';
import { ResponseLadders, RoundLadder } from '../use-cases/read-response-ladder.use-case';

@ObjectType({
  description:
    'Counts of people from those that were served to those that answered. Null is not known, never 0.',
})
export class SurveyResponseLadder {
  @Field(() => Int, {
    nullable: true,
    description: 'Dossiers or members in the frames of the units (N). Null: not known of one of them.',
  })
  readonly served!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'People and bodies that were invited, or handed or sent a form. Null: a round is open to all, or some groups have a list and others none.',
  })
  readonly offered!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'People that opened their form, in whole fives of each unit; of lists the members whose form did not come back. Null: not known, or fewer than five of a unit.',
  })
  readonly reached!: number | null;

  @Field(() => Int, { description: 'Received forms, as the progress of the round tells them.' })
  readonly answered!: number;

  @Field(() => Float, { nullable: true, description: 'Answered of offered, percent, unrounded.' })
  readonly responseRate!: number | null;

  @Field(() => String, { nullable: true, description: 'The rate as it is printed, Vietnamese.' })
  readonly rateText!: string | null;

  @Field(() => String, { nullable: true, description: 'The rate as it is printed, English.' })
  readonly rateTextEn!: string | null;

  static of(ladder: ResponseLadder): SurveyResponseLadder {
    const { served = null, offered = null, reached = null, answered, responseRate = null } = ladder;
    return Object.assign(new SurveyResponseLadder(), {
      ...{ served, offered, reached, answered, responseRate },
      rateText: responseRate === null ? null : formatPercent(responseRate, 2, 'vi'),
      rateTextEn: responseRate === null ? null : formatPercent(responseRate, 2, 'en'),
    });
  }
}

@ObjectType()
export class SurveyRoundLadder {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  @Field(() => SurveyResponseLadder, { description: 'Over all units of the round.' })
  readonly ladder!: SurveyResponseLadder;

  static of({ round, ladder }: RoundLadder): SurveyRoundLadder {
    return Object.assign(new SurveyRoundLadder(), {
      ...{ round: roundType(round), ladder: SurveyResponseLadder.of(ladder) },
    });
  }
}

@ObjectType({ description: 'Response ladders of rounds, beside their figures.' })
export class SurveyResponseLadders {
  @Field(() => [SurveyRoundLadder])
  readonly rounds!: readonly SurveyRoundLadder[];

  @Field(() => SurveyResponseLadder, {
    description: 'Rounds together; dossiers of the same days are served once.',
  })
  readonly all!: SurveyResponseLadder;

  static of({ rounds, all }: ResponseLadders): SurveyResponseLadders {
    return Object.assign(new SurveyResponseLadders(), {
      ...{ rounds: rounds.map(SurveyRoundLadder.of), all: SurveyResponseLadder.of(all) },
    });
  }
}

export const SurveyResponseLaddersResult = createUnionType({
  name: 'SurveyResponseLaddersResult',
  types: () => [SurveyResponseLadders, SurveyRefusal] as const,
});
