import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { CODE_LENGTH, SurveyInputPipe, TextUpTo, resultOf } from '@hailong/graphql-kit';
import { FindRounds } from '@hailong/surveys';
import { Args, ArgsType, Field, ID, Query } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { ReadResponseLadder } from '../use-cases/read-response-ladder.use-case';
import { SurveyResponseLadders, SurveyResponseLaddersResult } from './response-ladder.type';

/** Most rounds that are read at once: each unit of a round is read at its door. */
const MOST_ROUNDS = 20;

@ArgsType()
export class SurveyResponseLaddersArgs {
  @Field(() => [ID], { description: `Rounds, by id or code, 1 to ${MOST_ROUNDS}.` })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROUNDS)
  @TextUpTo(CODE_LENGTH, { each: true })
  readonly rounds!: readonly string[];
}

@SurveyResolver()
export class ResponseLadderResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly ladders: ReadResponseLadder,
  ) {}

  @Query(() => SurveyResponseLaddersResult, {
    description:
      'How many people were served, were offered a form, were reached and answered: for the province, and for the agency that runs the rounds. Counts alone.',
  })
  @Allows('units.compare')
  async surveyResponseLadders(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { rounds }: SurveyResponseLaddersArgs,
  ): Promise<typeof SurveyResponseLaddersResult> {
    const ids: number[] = [];
    for (const name of rounds) ids.push(await this.rounds.announcedId(scope, name));
    return resultOf(await this.ladders.ofRunner(scope, ids), SurveyResponseLadders.of);
  }
}
