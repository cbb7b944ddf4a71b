import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { RECONTACT_ID } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';
import { Args, ID, Mutation } from '@nestjs/graphql';
import { CloseRecontact } from '../use-cases/close-recontact.use-case';
import { HandOutRecontact } from '../use-cases/hand-out-recontact.use-case';
import { OrderRecontact } from '../use-cases/order-recontact.use-case';
import { SurveyHandOutRecontactInput, SurveyOrderRecontactInput } from './recontact.input';
import { handedOutType, recontactType } from './recontact.mapping';
import {
  SurveyCloseRecontactResult,
  SurveyHandOutRecontactResult,
  SurveyOrderRecontactResult,
} from './recontact.result';

@SurveyResolver()
export class RecontactChangesResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly ordering: OrderRecontact,
    private readonly handing: HandOutRecontact,
    private readonly closing: CloseRecontact,
  ) {}

  @Mutation(() => SurveyOrderRecontactResult, {
    description:
      'Phúc tra: draws people called in an open round over many agencies, to be called again by a unit that is none of them. It is never undone.',
  })
  @Allows('recontacts.order')
  async orderSurveyRecontact(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { round, ...input }: SurveyOrderRecontactInput,
  ): Promise<typeof SurveyOrderRecontactResult> {
    const roundId = await this.rounds.idFor(scope, round);
    return resultOf(await this.ordering.order(scope, { ...input, roundId }), recontactType);
  }

  @Mutation(() => SurveyHandOutRecontactResult, {
    description:
      'Deals the people that are still to be called to callers of the unit; said again, deals them anew.',
  })
  @Allows('recontacts.order')
  async handOutSurveyRecontact(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { recontact, callers }: SurveyHandOutRecontactInput,
  ): Promise<typeof SurveyHandOutRecontactResult> {
    const handed = await this.handing.handOut(scope, RECONTACT_ID.read(recontact), callers);
    return resultOf(handed, handedOutType);
  }

  @Mutation(() => SurveyCloseRecontactResult, {
    description: 'Ends a re-contact check: its contacts are destroyed, and its agencies see their numbers.',
  })
  @Allows('recontacts.order')
  async closeSurveyRecontact(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof SurveyCloseRecontactResult> {
    return resultOf(await this.closing.close(scope, RECONTACT_ID.read(id)), recontactType);
  }
}
