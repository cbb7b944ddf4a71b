import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { NO_ID, idOf, resultOf } from '@hailong/graphql-kit';
import { Args, ID, Mutation } from '@nestjs/graphql';
import { CloseRound } from '../use-cases/close-round.use-case';
import { FinaliseRound } from '../use-cases/finalise-round.use-case';
import { OpenRound } from '../use-cases/open-round.use-case';
import {
  CloseSurveyRoundResult,
  FinaliseSurveyRoundResult,
  OpenSurveyRoundResult,
  movedType,
} from './round.result';

@SurveyResolver()
export class RoundStepsResolver {
  constructor(
    private readonly open: OpenRound,
    private readonly close: CloseRound,
    private readonly finalise: FinaliseRound,
  ) {}

  @Mutation(() => OpenSurveyRoundResult, {
    description: 'Announces a draft; it takes answers within its window.',
  })
  @Allows('rounds.manage')
  async openSurveyRound(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof OpenSurveyRoundResult> {
    return resultOf(await this.open.run(scope, idOf(id) ?? NO_ID), (moved) => movedType(moved, scope));
  }

  @Mutation(() => CloseSurveyRoundResult, {
    description: 'Takes no more answers, also before its nominal end; it is never opened again.',
  })
  @Allows('rounds.manage')
  async closeSurveyRound(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof CloseSurveyRoundResult> {
    return resultOf(await this.close.run(scope, idOf(id) ?? NO_ID), (moved) => movedType(moved, scope));
  }

  @Mutation(() => FinaliseSurveyRoundResult, { description: 'Settles a closed round.' })
  @Allows('rounds.manage')
  async finaliseSurveyRound(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof FinaliseSurveyRoundResult> {
    return resultOf(await this.finalise.run(scope, idOf(id) ?? NO_ID), (moved) => movedType(moved, scope));
  }
}
