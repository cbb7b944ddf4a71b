import { Clock } from '@hailong/kernel';
import type { DeliveryOptions } from '@hailong/sampling';

export interface PortalSettings {
  /** URL of the login hailong_app. */
  readonly databaseUrl: string;
  /** Signs the portal's own login tokens (HS256); at least 32 characters. */
  readonly tokenSecret: string;
  readonly clock?: Clock;
  /** How invitations reach people. Absent: they wait. */
  readonly delivery?: DeliveryOptions;
}
