import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation, Query } from '@nestjs/graphql';
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
  SurveyInviteesReminded,
} from './delivery.type';
import { FindRounds } from '@hailong/surveys';

@SurveyResolver()
export class DeliveryResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly deliveries: ReadDeliveries,
    private readonly people: RemindPeople,
    private readonly failures: RetryDeliveries,
  ) {}

  @Query(() => SurveyDeliveries, {
    description:
      'Invitations and reminders of the acting agency in a round; `first` and `after` page its failures.',
  })
  @Allows('deliveries.manage')
  async surveyDeliveries(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, first, after }: SurveyDeliveriesArgs,
  ): Promise<SurveyDeliveries> {
    const page = { after: after && decodeCursor(after), limit: first + 1 };
    const roundId = await this.rounds.idFor(scope, round);
    return SurveyDeliveries.of(await this.deliveries.read(scope, roundId, page), { first, after });
  }

  @Mutation(() => SurveyRemindInviteesResult, {
    description:
      'Reminds people with an unused invitation, each at most once; never a group whose list could point at one person.',
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
    const again = await this.failures.retry(scope, roundId, port ?? undefined);
    return resultOf(again, SurveyDeliveriesRetried.of);
  }
}
