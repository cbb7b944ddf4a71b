import type { ActorResolver, PublicMetadata } from '@hailong/access';
import { ConnectionOptions, isDatabaseUrl } from '@hailong/database';
import { CalendarDay, Clock, parseDay, systemClock } from '@hailong/kernel';
import { DeliveryOptions, ResolvedDelivery, resolveDelivery } from '@hailong/invitations';
import { LetterOptions, ResolvedLetters, resolveLetters } from '@hailong/letters';
import type { TicketDemand } from '@hailong/responses';
import { secretKeyOf } from '@hailong/secrets';

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

export interface OpinionOptions {
  /**
   * Seconds between two looks for texts that may appear, in this process. Texts appear on the day after their forms came in.
   * @default none: texts appear when a round closes, and by `hailong opinions release`
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
}

export interface InvitationOptions {
  /**
   * Address of the host's page where invited people answer, `https://…`; links and QR codes add round, agency and
   * token.
   * @default none: no person can be invited
   */
  readonly answerPage?: string;
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
   * Operations of the module that may be carried out at once and take no forms; of one address without a login two. Four times
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
  readonly opinions: ResolvedOpinions;
  readonly letters: ResolvedLetters;
}

export interface ResolvedOpinions extends OpinionOptions {
  readonly answerWithin: number;
  readonly daysOff: readonly CalendarDay[];
}

/** Fills in the defaults and refuses options that cannot work; leaves the caller's object as it is. */
export function resolveOptions(options: SatisfactionSurveyOptions): ResolvedOptions {
  if (!options?.database?.url) {
    throw new Error(
      'SatisfactionSurveyModule: option database.url is missing; give the URL of the login hailong_app',
    );
  }
  if (!isDatabaseUrl(options.database.url)) throw new Error(NO_ADDRESS);
  if (typeof options.resolveActor !== 'function') {
    throw new Error(
      'SatisfactionSurveyModule: option resolveActor is missing; give a function (graphqlContext) => actor or null',
    );
  }
  mustBeCodes(options.provinceDesks);
  mustBeMetadata(options.publicMetadata);
  const { answerPage } = options.invitations ?? {};
  if (answerPage !== undefined && !/^https?:$/.test(protocolOf(answerPage) ?? ''))
    throw new Error(
      'SatisfactionSurveyModule: option invitations.answerPage must be the whole address of a page, https://…',
    );
  mustBeInterval('quotas', options.quotas);
  mustBeInterval('recontacts', options.recontacts);
  const intake = { queueLimit: 5000, batchLimit: 1000, ...defined(options.intake) };
  const gate = gateOf(options.gate);
  mustBeWhole('intake', intake);
  return Object.freeze({
    ...options,
    clock: options.clock ?? systemClock,
    provinceDesks: options.provinceDesks && Object.freeze([...options.provinceDesks]),
    publicMetadata: Object.freeze([...(options.publicMetadata ?? [])]),
    intake: Object.freeze(intake),
    gate: Object.freeze(gate),
    secretKey: options.secretKey === undefined ? undefined : sealingKey(options.secretKey),
    delivery: resolveDelivery(options.delivery),
    opinions: resolveOpinions(options.opinions),
    letters: resolveLetters(options.letters),
  });
}

/** Longest term of an answer, in working days: about a year. */
const LONGEST_TERM = 250;

function resolveOpinions(given: OpinionOptions = {}): ResolvedOpinions {
  const { everySeconds, answerWithin = 15, daysOff = [] } = given;
  mustBeInterval('opinions', { everySeconds });
  mustBeWhole('opinions', { answerWithin });
  if (answerWithin > LONGEST_TERM)
    throw new Error(
      `SatisfactionSurveyModule: option opinions.answerWithin must be at most ${LONGEST_TERM} working days`,
    );
  const days = Array.isArray(daysOff) ? daysOff.map((text) => parseDay(String(text))) : [undefined];
  if (!days.every((day) => day !== undefined))
    throw new Error(
      "SatisfactionSurveyModule: option opinions.daysOff must be a list of days, for example ['2027-02-08']",
    );
  return Object.freeze({ everySeconds, answerWithin, daysOff: Object.freeze(days) });
}

/** Message that leaves the value out, which holds a password. */
const NO_ADDRESS =
  'SatisfactionSurveyModule: tùy chọn database.url không phải một địa chỉ; viết postgres://tài-khoản:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu và mã hóa phần trăm các ký tự đặc biệt của mật khẩu (# thành %23, / thành %2F, ? thành %3F, % thành %25)\n' +
  'SatisfactionSurveyModule: option database.url is not an address; write postgres://user:password@host:5432/database and percent-encode special characters of the password (# as %23, / as %2F, ? as %3F, % as %25)';

const GATE: Required<GateSettings> = {
  burst: 240,
  perMinute: 120,
  tickets: 'open-rounds',
  shortestSeconds: 3,
  mostReading: 16,
};

/** Checks the list of desks: a text would be searched as text, an empty list would shut the whole province out. */
function mustBeCodes(desks: unknown): void {
  if (desks === undefined) return;
  const codes = Array.isArray(desks) && desks.every((code) => typeof code === 'string' && code.trim() !== '');
  if (!codes || desks.length === 0)
    throw new Error(
      "SatisfactionSurveyModule: option provinceDesks must be a list of agency codes, for example ['H21.11']",
    );
}

function gateOf(given: GateSettings | undefined): Required<GateSettings> {
  const gate = { ...GATE, ...defined(given) };
  const { tickets, ...limits } = gate;
  mustBeWhole('gate', limits);
  mustBeDemand(tickets);
  return gate;
}

const DEMANDS: readonly TicketDemand[] = ['open-rounds', 'required', 'accepted'];

/** Checks the demand for tickets: a misspelt one would demand none. */
function mustBeDemand(tickets: TicketDemand): void {
  if (!DEMANDS.includes(tickets))
    throw new Error(
      `SatisfactionSurveyModule: option gate.tickets must be one of ${DEMANDS.map((each) => `'${each}'`).join(', ')}`,
    );
}

function mustBeMetadata(marks: unknown): void {
  if (marks === undefined) return;
  const usable =
    Array.isArray(marks) &&
    marks.every(
      (mark: Partial<PublicMetadata> | null) => isMetadataKey(mark?.key) && mark?.value !== undefined,
    );
  if (!usable)
    throw new Error(
      "SatisfactionSurveyModule: option publicMetadata must be a list of metadata, for example [{ key: 'isPublic', value: true }]",
    );
}

function isMetadataKey(key: unknown): boolean {
  return typeof key === 'symbol' || (typeof key === 'string' && key !== '');
}

function mustBeWhole(of: string, limits: Readonly<Record<string, number>>): void {
  for (const [name, limit] of Object.entries(limits)) {
    if (!Number.isInteger(limit) || limit < 1)
      throw new Error(`SatisfactionSurveyModule: option ${of}.${name} must be a whole number from 1`);
  }
}

function protocolOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).protocol : undefined;
}

function sealingKey(given: string | Uint8Array): Buffer {
  try {
    return secretKeyOf(given);
  } catch (error) {
    throw new Error(`SatisfactionSurveyModule: option ${(error as Error).message}`, { cause: error });
  }
}

function defined<T extends object>(value: T | undefined): Partial<T> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined),
  ) as Partial<T>;
}

function mustBeInterval(option: string, { everySeconds }: { readonly everySeconds?: number } = {}): void {
  if (everySeconds !== undefined && !(everySeconds > 0 && everySeconds <= 86_400))
    throw new Error(
      `SatisfactionSurveyModule: option ${option}.everySeconds must be a number of seconds up to a day`,
    );
}
