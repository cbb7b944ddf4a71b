import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { ID_OR_CODE, SurveyInputPipe, SurveyRefusal, resultOf } from '@hailong/graphql-kit';
import { Args, Field, InputType, Mutation, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { FindRounds } from '../use-cases/find-rounds.use-case';
import { RequestRemoval } from '../use-cases/request-removal.use-case';
import { roundType } from './round.mapping';
import { SurveyRound } from './round.type';

@InputType()
export class SurveyRequestRemovalInput {
  @Field({ description: 'Why; kept for good.' })
  @IsString()
  @MaxLength(1000)
  readonly reason!: string;
}

@ObjectType({ description: 'The forms that the rule of the round names are removed when it becomes final.' })
export class SurveyRemovalRequested {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;
}

export const SurveyRequestRemovalResult = createUnionType({
  name: 'SurveyRequestRemovalResult',
  types: () => [SurveyRemovalRequested, SurveyRefusal] as const,
});

@SurveyResolver()
export class RoundRemovalResolver {
  constructor(
    private readonly find: FindRounds,
    private readonly removal: RequestRemoval,
  ) {}

  @Mutation(() => SurveyRequestRemovalResult, {
    description:
      'Asks for the removal of the forms of a closed round that bear a sign of its rule. It is carried out when the round becomes final. For people that read no figures: a login that also has a permission to read them is refused.',
  })
  @Allows('rounds.remove')
  async requestSurveyRemoval(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('round', ID_OR_CODE) round: string,
    @Args('input', SurveyInputPipe) { reason }: SurveyRequestRemovalInput,
  ): Promise<typeof SurveyRequestRemovalResult> {
    const roundId = await this.find.announcedId(scope, round);
    return resultOf(await this.removal.request(scope, { roundId, reason }), (record) =>
      Object.assign(new SurveyRemovalRequested(), { round: roundType(record) }),
    );
  }
}
