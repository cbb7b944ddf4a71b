import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { MaintainBodies } from '../use-cases/maintain-bodies.use-case';
import {
  SurveyCollectingBody,
  SurveySaveCollectingBodyInput,
  SurveySaveCollectingBodyResult,
} from './body.type';

@SurveyResolver(() => SurveyCollectingBody)
export class BodyResolver {
  constructor(private readonly bodies: MaintainBodies) {}

  @Query(() => [SurveyCollectingBody], {
    description: 'The post, institutes and consultants that collect for the rounds of the acting agency.',
  })
  @Allows('surveys.read')
  async surveyCollectingBodies(@ActingAgency() scope: AgencyScope): Promise<SurveyCollectingBody[]> {
    return (await this.bodies.list(scope)).map(SurveyCollectingBody.of);
  }

  @Mutation(() => SurveySaveCollectingBodyResult, {
    description:
      'Registers a body outside the tree that collects for the rounds of the acting agency, changes it, or ends it. Its people enter forms by a login that is bound to it, or name it as they enter.',
  })
  @Allows('rounds.manage')
  async saveSurveyCollectingBody(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveySaveCollectingBodyInput,
  ): Promise<typeof SurveySaveCollectingBodyResult> {
    return resultOf(await this.bodies.save(scope, input), SurveyCollectingBody.of);
  }
}
