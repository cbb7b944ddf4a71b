import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { TakeObjection } from '../use-cases/take-objection.use-case';
import {
  ObjectToSurveyInvitationsInput,
  ObjectToSurveyInvitationsResult,
  SurveyObjectionNoted,
} from './objection.type';

@SurveyResolver()
export class ObjectionResolver {
  constructor(private readonly objections: TakeObjection) {}

  @Mutation(() => ObjectToSurveyInvitationsResult, {
    description: 'Whoever applied wants no invitation: noted for good, over every later report.',
  })
  @Allows('objections.record')
  async objectToSurveyInvitations(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('input', SurveyInputPipe) input: ObjectToSurveyInvitationsInput,
  ): Promise<typeof ObjectToSurveyInvitationsResult> {
    return resultOf(await this.objections.take(scope, input), SurveyObjectionNoted.of);
  }
}
