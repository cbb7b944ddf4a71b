import { CLOCK, Clock } from '@hailong/kernel';
import { Provider } from '@nestjs/common';
import { DeliveryResolver } from './graphql/delivery.resolver';
import { DELIVERY_OPTIONS, ResolvedDelivery } from './ports/delivery-options';
import { DeliverWaiting } from './use-cases/deliver-waiting.use-case';
import { DeliveryPorts } from './use-cases/delivery-ports';
import { DeliveryWorker } from './use-cases/delivery-worker';
import { ReadDeliveries } from './use-cases/read-deliveries.use-case';
import { RemindPeople } from './use-cases/remind-people.use-case';
import { RetryDeliveries } from './use-cases/retry-deliveries.use-case';
import { WriteMessages } from './use-cases/write-messages';
import { INVITATION_TEXTS, InvitationTexts } from './use-cases/invitation-texts';

/** Where nothing issues invitations there is none to open: whatever waits stays where it is. */
const NO_INVITATIONS: InvitationTexts = {
  linkOf: () => Promise.reject(new Error('nothing here issues invitations')),
  contactOf: () => Promise.reject(new Error('nothing here issues invitations')),
  unused: () => Promise.resolve(new Set<string>()),
};

/** The parts of this slice. */
export const DELIVERY: readonly Provider[] = [
  { provide: INVITATION_TEXTS, useValue: NO_INVITATIONS },
  {
    provide: DeliveryPorts,
    inject: [DELIVERY_OPTIONS, CLOCK],
    useFactory: (options: ResolvedDelivery, clock: Clock) => new DeliveryPorts(options, clock),
  },
  WriteMessages,
  DeliverWaiting,
  DeliveryWorker,
  RemindPeople,
  ReadDeliveries,
  RetryDeliveries,
  DeliveryResolver,
];
