import type { PublicMetadata } from '@hailong/access';
import type { BlockOptions } from '@hailong/blocks';
import { LEAST_SMALLEST_BLOCK, SMALLEST_BLOCK } from '@hailong/blocks/domain';
import { isDatabaseUrl } from '@hailong/database';
import { parseDay, systemClock } from '@hailong/kernel';
import { USUAL_REST_DAYS, isRestDays, resolveDelivery } from '@hailong/invitations';
import { resolveLetters } from '@hailong/letters';
import type { TicketDemand } from '@hailong/responses';
import { secretKeyOf } from '@hailong/secrets';
import { type RoundOptions, USUAL_FINAL_AFTER_DAYS, isFinalAfterDays } from '@hailong/surveys';
import {
  BlockSettings,
  GateSettings,
  InvitationOptions,
  OpinionOptions,
  ResolvedOpinions,
  ResolvedOptions,
  RoundSettings,
  SatisfactionSurveyOptions,
} from './options';

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
  mustBeInvitations(options.invitations);
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
    rounds: resolveRounds(options.rounds),
    blocks: resolveBlocks(options.blocks),
    opinions: resolveOpinions(options.opinions),
    letters: resolveLetters(options.letters),
  });
}

function resolveRounds({
  everySeconds,
  finalAfterDays = USUAL_FINAL_AFTER_DAYS,
}: RoundSettings = {}): RoundOptions {
  mustBeInterval('rounds', { everySeconds });
  if (!isFinalAfterDays(finalAfterDays))
    throw new Error(
      'SatisfactionSurveyModule: option rounds.finalAfterDays must be a whole number of days from 1 to 3650',
    );
  return Object.freeze({ everySeconds, finalAfterDays });
}

function resolveBlocks({ everySeconds, smallest = SMALLEST_BLOCK }: BlockSettings = {}): BlockOptions {
  mustBeInterval('blocks', { everySeconds });
  mustBeWhole('blocks', { smallest });
  if (smallest < LEAST_SMALLEST_BLOCK)
    throw new Error(
      `SatisfactionSurveyModule: option blocks.smallest must be at least ${LEAST_SMALLEST_BLOCK}, or figures would show single people`,
    );
  return Object.freeze({ everySeconds, smallest });
}

/** Longest term of an answer, in working days: about a year. */
const LONGEST_TERM = 250;

/** Longest keeping of an original, in days: ten years. */
const LONGEST_KEEPING = 3650;

function resolveOpinions(given: OpinionOptions = {}): ResolvedOpinions {
  const { everySeconds, answerWithin = 15, originalsDays = 90, daysOff = [] } = given;
  mustBeInterval('opinions', { everySeconds });
  mustBeWhole('opinions', { answerWithin, originalsDays });
  if (answerWithin > LONGEST_TERM)
    throw new Error(
      `SatisfactionSurveyModule: option opinions.answerWithin must be at most ${LONGEST_TERM} working days`,
    );
  if (originalsDays > LONGEST_KEEPING)
    throw new Error(
      `SatisfactionSurveyModule: option opinions.originalsDays must be at most ${LONGEST_KEEPING} days`,
    );
  const days = Array.isArray(daysOff) ? daysOff.map((text) => parseDay(String(text))) : [undefined];
  if (!days.every((day) => day !== undefined))
    throw new Error(
      "SatisfactionSurveyModule: option opinions.daysOff must be a list of days, for example ['2027-02-08']",
    );
  return Object.freeze({ everySeconds, answerWithin, originalsDays, daysOff: Object.freeze(days) });
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
  atOnce: 8,
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

function mustBeInvitations(invitations: InvitationOptions = {}): void {
  const { answerPage, restDays = USUAL_REST_DAYS } = invitations;
  if (!isRestDays(restDays))
    throw new Error(
      'SatisfactionSurveyModule: option invitations.restDays must be a whole number of days from 0 to 1095',
    );
  if (answerPage !== undefined && !/^https?:$/.test(protocolOf(answerPage) ?? ''))
    throw new Error(
      'SatisfactionSurveyModule: option invitations.answerPage must be the whole address of a page, https://…',
    );
}
