import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { DrawSample } from '../use-cases/draw-sample.use-case';
import { TakeReplacement } from '../use-cases/take-replacement.use-case';
import { sampleToDraw } from './draw.document';
import { SurveyDrawSampleInput, SurveyTakeReplacementInput } from './draw.input';
import { drawType, takenType } from './draw.mapping';
import { SurveyDrawSampleResult, SurveyTakeReplacementResult } from './draw.result';
import { DRAW_ID, NO_ID } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';

@SurveyResolver()
export class DrawChangesResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly sample: DrawSample,
    private readonly replacement: TakeReplacement,
  ) {}

  @Mutation(() => SurveyDrawSampleResult, {
    description: "Draws a random sample of the acting agency's finished dossiers. It is never undone.",
  })
  @Allows('draws.make')
  async drawSurveySample(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyDrawSampleInput,
  ): Promise<typeof SurveyDrawSampleResult> {
    const roundId = await this.rounds.idFor(scope, input.round);
    return resultOf(await this.sample.draw(scope, sampleToDraw(input, roundId)), drawType);
  }

  @Mutation(() => SurveyTakeReplacementResult, {
    description:
      'Calls the next replacement of the stratum for an applicant that could not be reached, in the order of the draw.',
  })
  @Allows('draws.make')
  async takeSurveyReplacement(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { draw, replaces, reason }: SurveyTakeReplacementInput,
  ): Promise<typeof SurveyTakeReplacementResult> {
    const asked = { drawId: DRAW_ID.read(draw) ?? NO_ID, replaces, reason };
    return resultOf(await this.replacement.take(scope, asked), takenType);
  }
}
