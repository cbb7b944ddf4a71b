import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { FindRounds } from '@hailong/surveys';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { ConfirmFrame } from '../use-cases/confirm-frame.use-case';
import { ReadFrameConfirmation } from '../use-cases/read-frame-confirmation.use-case';
import { SurveyConfirmFrameInput, SurveyFrameConfirmationArgs } from './confirmation.input';
import {
  SurveyConfirmFrameResult,
  SurveyFrameConfirmation,
  SurveyFrameConfirmationResult,
  SurveyFrameConfirmed,
} from './confirmation.type';

@SurveyResolver()
export class ConfirmationResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly frames: ReadFrameConfirmation,
    private readonly confirmations: ConfirmFrame,
  ) {}

  @Query(() => SurveyFrameConfirmationResult, {
    description:
      'Frame of an agency in a round by what vouches for it, with the digest to confirm. For the agency itself and the units above it.',
  })
  @Allows('frames.confirm')
  async surveyFrameConfirmation(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, agencyCode }: SurveyFrameConfirmationArgs,
  ): Promise<typeof SurveyFrameConfirmationResult> {
    const roundId = await this.rounds.idFor(scope, round);
    return resultOf(await this.frames.read(scope, { roundId, agencyCode }), SurveyFrameConfirmation.of);
  }

  @Mutation(() => SurveyConfirmFrameResult, {
    description:
      'A unit above confirms the frame of an agency in a round before its people are invited: their forms count as independent.',
  })
  @Allows('frames.confirm')
  async confirmSurveyFrame(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { round, ...frame }: SurveyConfirmFrameInput,
  ): Promise<typeof SurveyConfirmFrameResult> {
    const roundId = await this.rounds.idFor(scope, round);
    return resultOf(await this.confirmations.confirm(scope, { roundId, ...frame }), SurveyFrameConfirmed.of);
  }
}
