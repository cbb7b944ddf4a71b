import { CLOCK, Clock } from '@hailong/kernel';
import { Provider } from '@nestjs/common';
import { DeliveryResolver } from './graphql/delivery.resolver';
import { DeliveryReportController } from './pages/delivery-report.controller';
import { ReportBodies } from './pages/report-bodies';
import { DELIVERY_OPTIONS, ResolvedDelivery } from './ports/delivery-options';
import { ClaimDeliveries } from './use-cases/claim-deliveries';
import { CountWaitingDeliveries } from './use-cases/count-waiting-deliveries';
import { DeliverWaiting } from './use-cases/deliver-waiting.use-case';
import { DeliveryPorts } from './use-cases/delivery-ports';
import { DeliveryWorker } from './use-cases/delivery-worker';
import { ReadDeliveries } from './use-cases/read-deliveries.use-case';
import { RemindPeople } from './use-cases/remind-people.use-case';
import { RetryDeliveries } from './use-cases/retry-deliveries.use-case';
import { TakeReport } from './use-cases/take-report.use-case';
import { WriteMessages } from './use-cases/write-messages';

/** Providers of this folder; INVITATION_TEXTS and INVITATIONS_READY come from the lib around it. */
export const DELIVERY: readonly Provider[] = [
  {
    provide: DeliveryPorts,
    inject: [DELIVERY_OPTIONS, CLOCK],
    useFactory: (options: ResolvedDelivery, clock: Clock) => new DeliveryPorts(options, clock),
  },
  WriteMessages,
  ClaimDeliveries,
  CountWaitingDeliveries,
  DeliverWaiting,
  DeliveryWorker,
  RemindPeople,
  ReadDeliveries,
  RetryDeliveries,
  TakeReport,
  ReportBodies,
  DeliveryResolver,
];

/** Controllers of this folder. */
export const DELIVERY_PAGES = [DeliveryReportController] as const;
