import { SurveyRound, roundType } from '@hailong/surveys';
import { Field, ObjectType } from '@nestjs/graphql';
import { RoundRanking } from '../use-cases/rank-shown';
import { RankedAgencies, rankedAgencies } from './ranked-agencies.type';

@ObjectType({
  description:
    'The agencies of a round ranked on what they have in common, from the blocks of forms that are shown. Not a publication.',
})
export class SurveyRanking extends RankedAgencies {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  static of({ round, ...ranked }: RoundRanking): SurveyRanking {
    return Object.assign(new SurveyRanking(), {
      ...rankedAgencies(ranked, round.document.demonstration),
      round: roundType(round),
    });
  }
}
