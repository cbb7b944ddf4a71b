import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { resultOf, ID_OR_CODE } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { CloseRound } from '../use-cases/close-round.use-case';
import { FinaliseRound } from '../use-cases/finalise-round.use-case';
import { OpenRound } from '../use-cases/open-round.use-case';
import {
  SurveyCloseRoundResult,
  SurveyFinaliseRoundResult,
  SurveyOpenRoundResult,
  movedType,
} from './round.result';
import { FindRounds } from '../use-cases/find-rounds.use-case';

@SurveyResolver()
export class RoundStepsResolver {
  constructor(
    private readonly find: FindRounds,
    private readonly openRound: OpenRound,
    private readonly closeRound: CloseRound,
    private readonly finaliseRound: FinaliseRound,
  ) {}

  @Mutation(() => SurveyOpenRoundResult, {
    description: 'Announces a draft; it takes answers within its window.',
  })
  @Allows('rounds.manage')
  async openSurveyRound(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_CODE) id: string,
  ): Promise<typeof SurveyOpenRoundResult> {
    const roundId = await this.find.idFor(scope, id);
    return resultOf(await this.openRound.open(scope, roundId), (moved) => movedType(moved, scope));
  }

  @Mutation(() => SurveyCloseRoundResult, {
    description: 'Takes no more answers, also before its nominal end; it is never opened again.',
  })
  @Allows('rounds.manage')
  async closeSurveyRound(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_CODE) id: string,
  ): Promise<typeof SurveyCloseRoundResult> {
    const roundId = await this.find.idFor(scope, id);
    return resultOf(await this.closeRound.close(scope, roundId), (moved) => movedType(moved, scope));
  }

  @Mutation(() => SurveyFinaliseRoundResult, { description: 'Settles a closed round.' })
  @Allows('rounds.manage')
  async finaliseSurveyRound(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_CODE) id: string,
  ): Promise<typeof SurveyFinaliseRoundResult> {
    const roundId = await this.find.idFor(scope, id);
    return resultOf(await this.finaliseRound.finalise(scope, roundId), (moved) => movedType(moved, scope));
  }
}
