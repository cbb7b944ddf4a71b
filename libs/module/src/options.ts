import type { ActorResolver, PublicMetadata } from '@hailong/access';
import type { BlockOptions } from '@hailong/blocks';
import type { ConnectionOptions } from '@hailong/database';
import type { CalendarDay, Clock } from '@hailong/kernel';
import type { DeliveryOptions, ResolvedDelivery } from '@hailong/invitations';
import type { LetterOptions, ResolvedLetters } from '@hailong/letters';
import type { TicketDemand } from '@hailong/responses';
import type { RoundOptions } from '@hailong/surveys';

/** Options of the module, set by the host. */
export interface SatisfactionSurveyOptions {
  /** Login of the module to PostgreSQL (see `hailong doctor`); never the host's, never a superuser. */
  readonly database: ConnectionOptions;
  /** Resolves the acting user of a GraphQL context, as the host's login knows it. */
  readonly resolveActor: ActorResolver;
  /**
   * Codes of the agencies that work for the whole province, such as Sở Nội vụ: a role of the province counts only for
   * an actor of one of them, or of none.
   * @default the root: the agency at the top of today's tree
   */
  readonly provinceDesks?: readonly string[];
  /**
   * Metadata that a global guard of the host knows its own public handlers by, such as
   * `[{ key: 'isPublic', value: true }]`: put on the handlers and pages of the module that are open to all.
   * @default none
   */
  readonly publicMetadata?: readonly PublicMetadata[];
  /** @default the system's */
  readonly clock?: Clock;
  readonly intake?: IntakeOptions;
  readonly gate?: GateSettings;
  /**
   * Encrypts contacts and the keys of invitations: 32 bytes, or their text in hexadecimal or Base64. Keep it outside
   * the database and keep a copy: contacts sealed with a lost key stay closed for good.
   * @default none: contacts and invitations are refused, everything else works
   */
  readonly secretKey?: string | Uint8Array;
  readonly invitations?: InvitationOptions;
  /** Ways in which invitations and reminders reach people. Absent: they wait. */
  readonly delivery?: DeliveryOptions;
  readonly quotas?: QuotaOptions;
  readonly rounds?: RoundSettings;
  readonly blocks?: BlockSettings;
  readonly opinions?: OpinionOptions;
  readonly recontacts?: RecontactOptions;
  readonly letters?: LetterOptions;
}

export interface RecontactOptions {
  /**
   * Seconds between two looks for re-contact checks whose last day is over, in this process; their contacts are then destroyed.
   * @default none: after their last day no contact is shown, and it is destroyed by `hailong recontact end`
   */
  readonly everySeconds?: number;
}

export interface QuotaOptions {
  /**
   * Seconds between two updates of targets to their frames, in this process.
   * @default none: targets follow when a round opens or closes, and on request
   */
  readonly everySeconds?: number;
}

export interface RoundSettings {
  /**
   * Days from its close after which a round becomes final by itself, so that no agency holds its publication back; 3650 at most.
   * @default 30
   */
  readonly finalAfterDays?: number;
  /**
   * Seconds between two looks for closed rounds whose day has come, in this process.
   * @default none: they become final by `hailong seal`, and when their agencies make them final
   */
  readonly everySeconds?: number;
}

export interface BlockSettings {
  /**
   * Fewest independent forms that are shown together, 3 or more. A round may ask for more; in rounds that are open to all they
   * are at least 10.
   * @default 5
   */
  readonly smallest?: number;
  /**
   * Seconds between two looks for rounds whose forms are to be sealed, which happens in the night from Sunday to Monday, in this
   * process.
   * @default none: forms are sealed when their round closes, and by `hailong seal`
   */
  readonly everySeconds?: number;
}

export interface OpinionOptions {
  /**
   * Seconds between two looks for texts of shown blocks that still wait, in this process: a process died when it had shown the block.
   * @default none: texts appear when their block is shown, and by `hailong opinions release`
   */
  readonly everySeconds?: number;
  /**
   * Working days in which what people wrote is to be answered, handed over or set aside, from its appearing.
   * @default 15
   */
  readonly answerWithin?: number;
  /**
   * Days off besides weekends, `['2027-02-08']`: they do not count towards deadlines.
   * @default none
   */
  readonly daysOff?: readonly string[];
  /**
   * Days from the appearing of a text for which its original, before it was masked, is kept; then it is destroyed, whatever
   * becomes of its round.
   * @default 90
   */
  readonly originalsDays?: number;
}

export interface InvitationOptions {
  /**
   * Address of the host's page where invited people answer, `https://…`; links and QR codes add round, agency and
   * token.
   * @default none: no person can be invited
   */
  readonly answerPage?: string;
  /**
   * Days for which an agency asks no person again, in whatever round; 0: no such rule.
   * @default 90
   */
  readonly restDays?: number;
}

export interface IntakeOptions {
  /** Most responses waiting in memory; further clients are asked to come again. @default 5000 */
  readonly queueLimit?: number;
  /**
   * Most responses stored by one statement.
   * @default 1000
   */
  readonly batchLimit?: number;
}

export interface GateSettings {
  /**
   * Forms that one address may send at once after a pause, without a login; kiosk forms of a registered counter's own
   * agency apart.
   * @default 240
   */
  readonly burst?: number;
  /**
   * Forms that one address may send a minute in the long run. A mobile network shares one address among many people.
   * @default 120
   */
  readonly perMinute?: number;
  /**
   * Rounds in which online and app forms need a key that was handed out with the form (`surveyForm { key }`), and kiosk forms
   * a registered counter of their agency; the proof of an invitation is as good. `open-rounds`: those that are open to all;
   * `required`: every round; `accepted`: none. Demanded only with a `secretKey`, which makes the keys.
   * @default open-rounds
   */
  readonly tickets?: TicketDemand;
  /**
   * Fewest seconds between the handing out of a form and its arrival.
   * @default 3
   */
  readonly shortestSeconds?: number;
  /**
   * Requests of one address without a login that are carried out at once where the host queues them
   * (`queueAnonymousCallers`); the others of the address wait unread.
   * @default 8
   */
  readonly atOnce?: number;
  /**
   * Operations of the module that may be carried out at once and take no forms; of one address without a login one. Four times
   * as many wait, and beyond them a client gets 503 with Retry-After, so that reading leaves room for forms.
   * @default 16
   */
  readonly mostReading?: number;
}

/** Provider token of the resolved options. */
export const SURVEY_OPTIONS = Symbol('hailong.options');

export interface ResolvedOptions extends SatisfactionSurveyOptions {
  readonly clock: Clock;
  readonly publicMetadata: readonly PublicMetadata[];
  readonly intake: Required<IntakeOptions>;
  readonly gate: Required<GateSettings>;
  readonly secretKey?: Buffer;
  readonly delivery: ResolvedDelivery;
  readonly rounds: RoundOptions;
  readonly blocks: BlockOptions;
  readonly opinions: ResolvedOpinions;
  readonly letters: ResolvedLetters;
}

export interface ResolvedOpinions extends OpinionOptions {
  readonly answerWithin: number;
  readonly originalsDays: number;
  readonly daysOff: readonly CalendarDay[];
}
