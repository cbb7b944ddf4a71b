import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { TakeObjection } from '../use-cases/take-objection.use-case';
import {
  SurveyObjectToInvitationsInput,
  SurveyObjectToInvitationsResult,
  SurveyObjectionNoted,
} from './objection.type';
import { DELIVERY_ID } from '@hailong/kernel';

@SurveyResolver()
export class ObjectionResolver {
  constructor(private readonly objections: TakeObjection) {}

  @Mutation(() => SurveyObjectToInvitationsResult, {
    description: 'Notes for good that an applicant objects to invitations, over every later report.',
  })
  @Allows('objections.record')
  async objectToSurveyInvitations(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('input', SurveyInputPipe) input: SurveyObjectToInvitationsInput,
  ): Promise<typeof SurveyObjectToInvitationsResult> {
    const { agencyCode, code, delivery } = input;
    const message = delivery && (DELIVERY_ID.read(delivery) ?? delivery);
    const objection = { agencyCode, code, delivery: message };
    return resultOf(await this.objections.take(scope, objection), SurveyObjectionNoted.of);
  }
}
