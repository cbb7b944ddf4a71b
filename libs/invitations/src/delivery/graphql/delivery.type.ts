import type { AgencyScope } from '@hailong/database';
import { SurveyRefusal, SurveyText, connectionOf, enumOf, IdField } from '@hailong/graphql-kit';
import { LocalizedText, DELIVERY_ID } from '@hailong/kernel';
import { Field, Float, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { DELIVERY_KINDS, type DeliveryKind } from '../domain/delivery';
import { explainReason } from '../domain/failure-reasons';
import type { MessagePort } from '../domain/invitation-port';
import { DeliveryCounts, FailedDelivery } from '../persistence/delivery-reading-store';
import { SurveyInvitationPort } from './invitation-port.enum';
import { PeopleReminded } from '../use-cases/remind-people.use-case';
import { DeliveriesRetried } from '../use-cases/retry-deliveries.use-case';

const SurveyDeliveryKind = enumOf('SurveyDeliveryKind', DELIVERY_KINDS);

@ObjectType({ description: 'Message that was given up. Its recipient is not told.' })
export class SurveyFailedDelivery {
  @IdField(DELIVERY_ID, {
    description:
      'The text behind the colon is in the Message-ID of the e-mail and in the Idempotency-Key of the webhook.',
  })
  readonly id!: string;

  @Field(() => SurveyDeliveryKind)
  readonly kind!: DeliveryKind;

  @Field({ description: 'Port of the message: `email`, `webhook`, `sms` or `zalo`.' })
  readonly port!: string;

  @Field(() => Int)
  readonly attempts!: number;

  @Field({ description: 'Stable code: `SMTP_550_5.1.1`, `HTTP_410`, `TIMED_OUT`. Never an address.' })
  readonly reason!: string;

  @Field(() => SurveyText, { description: 'Explanation of the reason.' })
  readonly explanation!: LocalizedText;
}

@ObjectType()
export class SurveyFailedDeliveryConnection extends connectionOf(
  SurveyFailedDelivery,
  'SurveyFailedDelivery',
) {}

@ObjectType({ description: 'Cost of the messages that a port took over; without those of the sandbox.' })
export class SurveyDeliveryCost {
  @Field(() => SurveyInvitationPort)
  readonly port!: MessagePort;

  @Field(() => Int)
  readonly messages!: number;

  @Field(() => Int, { description: 'Parts that the operator charges for; 0 where a message has none.' })
  readonly segments!: number;

  @Field(() => Float, { description: 'Price by the options of the port, đồng.' })
  readonly price!: number;
}

@ObjectType({ description: 'States of the invitations and reminders of an agency in a round.' })
export class SurveyDeliveries {
  @Field(() => Int, { description: 'Messages due now or later.' })
  readonly waiting!: number;

  @Field(() => Int, { description: 'Messages that a port took over, and of which nothing more is known.' })
  readonly delivered!: number;

  @Field(() => Int, { description: 'Messages given up; see `failures` and `retrySurveyDeliveries`.' })
  readonly failed!: number;

  @Field(() => Int, {
    description:
      'Messages that became pointless before they left: expired, objected to, contact destroyed, round closed.',
  })
  readonly dropped!: number;

  @Field(() => Int, { description: 'Messages that arrived on the telephone, as the operator reports.' })
  readonly confirmed!: number;

  @Field(() => Int, {
    description:
      'Messages counted as delivered that went nowhere, because delivery runs in the sandbox; say so where counts show.',
  })
  readonly sandboxed!: number;

  /** The agency whose messages these are, and their round: the failed ones are read a page at a time. */
  readonly reader!: AgencyScope;
  readonly roundId!: number;

  static of(counts: DeliveryCounts, reader: AgencyScope, roundId: number): SurveyDeliveries {
    return Object.assign(new SurveyDeliveries(), { ...counts, reader, roundId });
  }
}

export function failedType({
  deliveryId,
  kind,
  port,
  attempts,
  reason,
}: FailedDelivery): SurveyFailedDelivery {
  const explanation = explainReason(reason);
  return Object.assign(new SurveyFailedDelivery(), {
    id: deliveryId,
    kind,
    port,
    attempts,
    reason,
    explanation,
  });
}

@ObjectType({ description: 'Queued reminders.' })
export class SurveyInviteesReminded {
  @Field(() => Int, { description: 'Number of reminded people and bodies.' })
  readonly reminded!: number;

  static of({ reminded }: PeopleReminded): SurveyInviteesReminded {
    return Object.assign(new SurveyInviteesReminded(), { reminded });
  }
}

@ObjectType({ description: 'Failed messages, queued again.' })
export class SurveyDeliveriesRetried {
  @Field(() => Int)
  readonly retried!: number;

  static of({ retried }: DeliveriesRetried): SurveyDeliveriesRetried {
    return Object.assign(new SurveyDeliveriesRetried(), { retried });
  }
}

export const SurveyRemindInviteesResult = createUnionType({
  name: 'SurveyRemindInviteesResult',
  types: () => [SurveyInviteesReminded, SurveyRefusal] as const,
});

export const SurveyRetryDeliveriesResult = createUnionType({
  name: 'SurveyRetryDeliveriesResult',
  types: () => [SurveyDeliveriesRetried, SurveyRefusal] as const,
});
