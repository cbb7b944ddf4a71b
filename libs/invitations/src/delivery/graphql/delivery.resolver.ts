import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { NO_ID, SurveyInputPipe, decodeCursor, idOf, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { ReadDeliveries } from '../use-cases/read-deliveries.use-case';
import { RemindPeople } from '../use-cases/remind-people.use-case';
import { RetryDeliveries } from '../use-cases/retry-deliveries.use-case';
import {
  RemindSurveyInviteesInput,
  RetrySurveyDeliveriesInput,
  SurveyDeliveriesArgs,
} from './delivery.input';
import {
  RemindSurveyInviteesResult,
  RetrySurveyDeliveriesResult,
  SurveyDeliveries,
  SurveyDeliveriesRetried,
  SurveyInviteesReminded,
} from './delivery.type';

@SurveyResolver()
export class DeliveryResolver {
  constructor(
    private readonly deliveries: ReadDeliveries,
    private readonly people: RemindPeople,
    private readonly failures: RetryDeliveries,
  ) {}

  @Query(() => SurveyDeliveries, {
    description:
      "The acting agency's invitations and reminders of a round; `first` and `after` page its failures.",
  })
  @Allows('deliveries.manage')
  async surveyDeliveries(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, first, after }: SurveyDeliveriesArgs,
  ): Promise<SurveyDeliveries> {
    const page = { after: after && decodeCursor(after), limit: first + 1 };
    return SurveyDeliveries.of(await this.deliveries.read(scope, idOf(round) ?? NO_ID, page), first);
  }

  @Mutation(() => RemindSurveyInviteesResult, {
    description:
      'Reminds those who have not used their invitation, each at most once; never a group whose list could point at one person.',
  })
  @Allows('deliveries.manage')
  async remindSurveyInvitees(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { round, afterDays }: RemindSurveyInviteesInput,
  ): Promise<typeof RemindSurveyInviteesResult> {
    const asked = { roundId: idOf(round) ?? NO_ID, afterDays };
    return resultOf(await this.people.remind(scope, asked), SurveyInviteesReminded.of);
  }

  @Mutation(() => RetrySurveyDeliveriesResult, {
    description: 'Tries all messages of a round again that were given up, under the same ids.',
  })
  @Allows('deliveries.manage')
  async retrySurveyDeliveries(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { round, port }: RetrySurveyDeliveriesInput,
  ): Promise<typeof RetrySurveyDeliveriesResult> {
    const again = await this.failures.retry(scope, idOf(round) ?? NO_ID, port ?? undefined);
    return resultOf(again, SurveyDeliveriesRetried.of);
  }
}
