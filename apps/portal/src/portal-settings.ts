import { Clock } from '@hailong/kernel';
import { GateSettings } from '@hailong/module';
import type { DeliveryOptions } from '@hailong/invitations';

export interface PortalSettings {
  /** URL of the login hailong_app. */
  readonly databaseUrl: string;
  /** Signs the portal's own login tokens (HS256); at least 32 characters. */
  readonly tokenSecret: string;
  /** Encrypts contacts and invitations, see the option `secretKey` of the module. */
  readonly secretKey?: string | Uint8Array;
  /** How forms from people who are not logged in are let in; see the options of the module. */
  readonly gate?: GateSettings;
  /** Page where invited people answer, see the option `invitations.answerPage` of the module. */
  readonly answerPage?: string;
  /** Proxies whose X-Forwarded-For is believed, addresses and networks. Absent: none; a sender is who connects. */
  readonly trustProxy?: readonly string[];
  readonly clock?: Clock;
  /** How invitations reach people. Absent: they wait. */
  readonly delivery?: DeliveryOptions;
  /** How often targets follow their frames, see the option `quotas.everySeconds` of the module. */
  readonly targetSeconds?: number;
}
