import { Clock } from '@hailong/kernel';
import { GateSettings, LetterOptions } from '@hailong/module';
import type { DeliveryOptions } from '@hailong/invitations';
import type { LogForm } from './portal-logger';

export interface PortalSettings {
  /** URL of the login hailong_app. */
  readonly databaseUrl: string;
  /** Signs the portal's own login tokens (HS256); at least 32 characters. */
  readonly tokenSecret: string;
  /** Encrypts contacts and invitations, see the option `secretKey` of the module. */
  readonly secretKey?: string | Uint8Array;
  /** Limits for forms without a login, see the option `gate` of the module. */
  readonly gate?: GateSettings;
  /** Agencies that work for the whole province, see the option `provinceDesks` of the module. */
  readonly provinceDesks?: readonly string[];
  /** Page where invited people answer, see the option `invitations.answerPage` of the module. */
  readonly answerPage?: string;
  /** Days for which an agency asks no person again, see the option `invitations.restDays` of the module. */
  readonly restDays?: number;
  /**
   * Proxies whose X-Forwarded-For is trusted, addresses and networks. Absent: none; the connected address is the sender.
   */
  readonly trustProxy?: readonly string[];
  /** Bearer token for the metrics at `/metrics`, at least 32 characters. Absent: there is no such page. */
  readonly metricsToken?: string;
  /** Lines of the log, see {@link LogForm}. Default: `text`. */
  readonly logs?: LogForm;
  readonly clock?: Clock;
  /** Ways of sending invitations. Absent: they wait. */
  readonly delivery?: DeliveryOptions;
  /** Letters of people that want an answer, see the option `letters` of the module. */
  readonly letters?: LetterOptions;
  /** Interval at which targets follow their frames and re-contact checks end, see `quotas` and `recontacts` of the module. */
  readonly targetSeconds?: number;
  /** Interval at which rounds to be sealed or made final are looked for, see `blocks.everySeconds` and `rounds.everySeconds` of the module. */
  readonly sealingSeconds?: number;
  /** Interval at which texts that may appear are looked for, see the option `opinions.everySeconds` of the module. */
  readonly opinionSeconds?: number;
  /** Days for which originals of masked texts are kept, see the option `opinions.originalsDays` of the module. */
  readonly originalsDays?: number;
  /** Days from its close after which a round becomes final by itself, see the option `rounds.finalAfterDays` of the module. */
  readonly finalAfterDays?: number;
}
