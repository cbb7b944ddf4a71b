import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, SurveyPageArgs, decodeCursor, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import { ReadDeliveries } from '../use-cases/read-deliveries.use-case';
import { RemindPeople } from '../use-cases/remind-people.use-case';
import { RetryDeliveries } from '../use-cases/retry-deliveries.use-case';
import {
  SurveyRemindInviteesInput,
  SurveyRetryDeliveriesInput,
  SurveyDeliveriesArgs,
} from './delivery.input';
import {
  SurveyRemindInviteesResult,
  SurveyRetryDeliveriesResult,
  SurveyDeliveries,
  SurveyDeliveriesRetried,
  SurveyDeliveryCost,
  SurveyFailedDeliveryConnection,
  SurveyInviteesReminded,
  failedType,
} from './delivery.type';
import { FindRounds } from '@hailong/surveys';

@SurveyResolver(() => SurveyDeliveries)
export class DeliveryResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly deliveries: ReadDeliveries,
    private readonly people: RemindPeople,
    private readonly failed: RetryDeliveries,
  ) {}

  @Query(() => SurveyDeliveries, {
    description: 'Invitations and reminders of the acting agency in a round.',
  })
  @Allows('deliveries.manage')
  async surveyDeliveries(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round }: SurveyDeliveriesArgs,
  ): Promise<SurveyDeliveries> {
    const roundId = await this.rounds.idFor(scope, round);
    return SurveyDeliveries.of(await this.deliveries.counts(scope, roundId), scope, roundId);
  }

  @ResolveField(() => [SurveyDeliveryCost], { description: 'Cost of the delivered messages, by port.' })
  costs(@Parent() { reader, roundId }: SurveyDeliveries): Promise<readonly SurveyDeliveryCost[]> {
    return this.deliveries.costs(reader, roundId);
  }

  @ResolveField(() => SurveyFailedDeliveryConnection, { description: 'Messages given up, by id.' })
  async failures(
    @Parent() { reader, roundId }: SurveyDeliveries,
    @Args(SurveyInputPipe) { first, after }: SurveyPageArgs,
  ): Promise<SurveyFailedDeliveryConnection> {
    const page = { after: after && decodeCursor(after), limit: first + 1 };
    const failed = await this.deliveries.failed(reader, roundId, page);
    return SurveyFailedDeliveryConnection.from(failed.map(failedType), { first, after }, ({ id }) => id);
  }

  @Mutation(() => SurveyRemindInviteesResult, {
    description:
      'Reminds all people whose invitation was sent long enough ago, each at most once, whether or not they have answered; named bodies where they have not.',
  })
  @Allows('deliveries.manage')
  async remindSurveyInvitees(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { round, afterDays }: SurveyRemindInviteesInput,
  ): Promise<typeof SurveyRemindInviteesResult> {
    const asked = { roundId: await this.rounds.idFor(scope, round), afterDays };
    return resultOf(await this.people.remind(scope, asked), SurveyInviteesReminded.of);
  }

  @Mutation(() => SurveyRetryDeliveriesResult, {
    description: 'Queues all failed messages of a round again, under the same ids.',
  })
  @Allows('deliveries.manage')
  async retrySurveyDeliveries(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { round, port }: SurveyRetryDeliveriesInput,
  ): Promise<typeof SurveyRetryDeliveriesResult> {
    const roundId = await this.rounds.idFor(scope, round);
    const again = await this.failed.retry(scope, roundId, port ?? undefined);
    return resultOf(again, SurveyDeliveriesRetried.of);
  }
}
