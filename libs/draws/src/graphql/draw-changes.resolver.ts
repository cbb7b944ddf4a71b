import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { NO_ID, SurveyInputPipe, idOf, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { DrawRecontact } from '../use-cases/draw-recontact.use-case';
import { DrawSample } from '../use-cases/draw-sample.use-case';
import { TakeReplacement } from '../use-cases/take-replacement.use-case';
import { recontactToDraw, sampleToDraw } from './draw.document';
import { DrawSurveyRecontactInput, DrawSurveySampleInput, TakeSurveyReplacementInput } from './draw.input';
import { drawType, takenType } from './draw.mapping';
import {
  DrawSurveyRecontactResult,
  DrawSurveySampleResult,
  TakeSurveyReplacementResult,
} from './draw.result';

@SurveyResolver()
export class DrawChangesResolver {
  constructor(
    private readonly sample: DrawSample,
    private readonly recontact: DrawRecontact,
    private readonly replacement: TakeReplacement,
  ) {}

  @Mutation(() => DrawSurveySampleResult, {
    description: "Draws a random sample of the acting agency's finished dossiers. It is never undone.",
  })
  @Allows('draws.make')
  async drawSurveySample(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: DrawSurveySampleInput,
  ): Promise<typeof DrawSurveySampleResult> {
    return resultOf(await this.sample.draw(scope, sampleToDraw(input)), drawType);
  }

  @Mutation(() => DrawSurveyRecontactResult, {
    description: 'Phúc tra: draws 5 to 10 percent of those called in a round, to be called again.',
  })
  @Allows('recontacts.draw')
  async drawSurveyRecontact(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: DrawSurveyRecontactInput,
  ): Promise<typeof DrawSurveyRecontactResult> {
    return resultOf(await this.recontact.draw(scope, recontactToDraw(input)), drawType);
  }

  @Mutation(() => TakeSurveyReplacementResult, {
    description:
      'Calls the next replacement of the stratum for an applicant who could not be reached, in the order of the draw.',
  })
  @Allows('draws.make')
  async takeSurveyReplacement(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { draw, replaces, reason }: TakeSurveyReplacementInput,
  ): Promise<typeof TakeSurveyReplacementResult> {
    const asked = { drawId: idOf(draw) ?? NO_ID, replaces, reason };
    return resultOf(await this.replacement.take(scope, asked), takenType);
  }
}
