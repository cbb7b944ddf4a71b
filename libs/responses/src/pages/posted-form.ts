import { storable } from '@hailong/kernel';
import { InvitationKey } from '@hailong/invitations/domain';
import { CHANNELS } from '@hailong/surveys/domain';
import { FilledAnswer, writtenNumber } from '@hailong/questionnaires/domain';
import { ServiceNames } from '../intake/domain/named-service';
import { SentForm } from '../intake/domain/submission';

/** The body of a form post as a host's parser hands it on: a repeated name becomes a list. */
export type PostedFields = Readonly<Record<string, unknown>>;

/** Longest name and value of a field that are looked at, characters; and most fields of a form, and values of a field. */
const LONGEST_NAME = 200;
const LONGEST = 20_000;
const MOST = 1_000;

/** Prefix of the code of an item, for its level or option, `.` for "does not apply". */
export const CHOICE = 'q.';
/** Prefix of the code of a multiple choice, for each option that is ticked, one or many; `.` for "does not apply". */
export const TICKED = 'm.';
/** Prefix of the code of an item, for its text, or the text beside an option. */
export const WRITTEN = 't.';
/** Prefix of the code of an item, for its number, with a decimal comma or point. */
export const NUMBER = 'n.';
/** Value of a choice: the item does not apply. */
export const NOT_APPLICABLE = '.';

/** Name of the field for the service that a form is about: codes of field and group of procedures with a slash between. */
export const SERVICE = 'service';
/** Value of {@link SERVICE}: none of those that are offered. */
export const OTHER_SERVICE = '.';

/** Name of the field that says that the link named the service, so that it was not asked. */
export const OF_LINK = 'of-link';

/** Name of the field that says that its sender was told how many answers are missing. */
export const TOLD_BLANK = 'told-blank';

/** Name of the field that says that an official helped to fill the form in. */
export const HELPED = 'helped';

/** Reason for which a post is no form: larger than any can be, or with values that are no texts. */
export type NoForm = 'too-large' | 'unreadable';

/** Finds why the fields cannot have come from the form; undefined: they can. Reads texts and lists of texts alone. */
export function whyNoForm(fields: PostedFields): NoForm | undefined {
  let fieldsLeft = MOST;
  for (const name in fields) {
    if ((fieldsLeft -= 1) < 0 || name.length > LONGEST_NAME) return 'too-large';
    const value = fields[name];
    const wrong = whyNoValue(value);
    if (wrong) return wrong;
  }
  return undefined;
}

function whyNoValue(value: unknown): NoForm | undefined {
  const values = valuesOf(value);
  if (values === undefined) return 'unreadable';
  const length = values.reduce((sum, each) => sum + each.length, 0);
  return values.length > MOST || length > LONGEST ? 'too-large' : undefined;
}

/**
 * A filled form as a browser without scripts posts it: `key`, `round`, `agency`, `group`, `questionnaire`, `channel` (online),
 * `service` (chosen on the page) or `field` and `procedureGroup` or `procedure`, `code` of an invitation, `helped`, and for each item `q.CODE`, `m.CODE`, `t.CODE` or `n.CODE`; or all
 * answers as one `sheet`. Of fields for which {@link whyNoForm} has no objection.
 */
export function readPostedForm(fields: PostedFields): SentForm {
  const channel = textOf(fields.channel) ?? 'online';
  const chosen = textOf(fields[SERVICE]);
  return {
    key: textOf(fields.key) ?? '',
    round: textOf(fields.round) ?? '',
    agencyCode: textOf(fields.agency) ?? '',
    group: textOf(fields.group) ?? '',
    channel: CHANNELS.has(channel) ? channel : 'online',
    questionnaire: textOf(fields.questionnaire),
    ...(serviceOf(chosen) ?? namedServiceOf(fields)),
    sheet: textOf(fields.sheet),
    answers: answersOf(fields),
    invitation: invitationOf(textOf(fields.code)),
    helped: textOf(fields[HELPED]) === undefined ? undefined : true,
    warnIfBlank: textOf(fields[TOLD_BLANK]) === undefined,
    warnIfUnplaced: chosen !== OTHER_SERVICE,
  };
}

function namedServiceOf(fields: PostedFields): ServiceNames {
  const { field, procedureGroup, procedure } = fields;
  return { field: textOf(field), procedureGroup: textOf(procedureGroup), procedure: textOf(procedure) };
}

/** Reads the service that was chosen on the page; undefined: none was. */
export function serviceOf(chosen: string | undefined): ServiceNames | undefined {
  if (!chosen) return undefined;
  if (chosen === OTHER_SERVICE) return {};
  const [field, procedureGroup] = chosen.split('/');
  return { field: field || undefined, procedureGroup: procedureGroup || undefined };
}

/** Reads a typed code: the token of a link, which is longer, or the short code of a printed invitation. */
function invitationOf(code: string | undefined): InvitationKey | undefined {
  const text = code?.trim().replace(/^.*#/, '');
  if (!text) return undefined;
  return /^[A-Za-z0-9_-]{22}$/.test(text) ? { token: text } : { shortCode: text };
}

/** A text belongs to the choice of its item when there is one, else it is the answer itself. */
function answersOf(fields: PostedFields): FilledAnswer[] {
  const answers = new Map<string, FilledAnswer>();
  for (const name in fields) {
    const part = name.charAt(1) === '.' ? partOf(name, fields[name]) : undefined;
    if (!part) continue;
    const known = answers.get(part.item);
    answers.set(part.item, known ? { ...known, ...part } : part);
  }
  return [...answers.values()];
}

/** Reads the answer of a field to its item; undefined: none. */
function partOf(name: string, value: unknown): FilledAnswer | undefined {
  const item = name.slice(CHOICE.length);
  const several = typeof value === 'string' ? undefined : valuesOf(value)?.filter((each) => each !== '');
  const first = typeof value === 'string' && value !== '' ? value : several?.[0];
  if (name.startsWith(TICKED)) return tickedOf(item, several ?? (first === undefined ? [] : [first]));
  if (first === undefined) return undefined;
  if (name.startsWith(CHOICE)) return choiceOf(item, first, several);
  if (name.startsWith(NUMBER)) return { item, number: writtenNumber(first) ?? Number.NaN };
  return name.startsWith(WRITTEN) ? { item, text: first } : undefined;
}

function choiceOf(item: string, first: string, several: readonly string[] = []): FilledAnswer {
  if (several.length > 1) return { item, options: several };
  return first === NOT_APPLICABLE ? { item, notApplicable: true } : { item, level: first };
}

/** Reads ticks as options, a single tick as a list. */
function tickedOf(item: string, values: readonly string[]): FilledAnswer {
  const options = values.filter((value) => value !== NOT_APPLICABLE);
  const notApplicable = options.length < values.length ? true : undefined;
  return options.length === 0 && notApplicable ? { item, notApplicable } : { item, options, notApplicable };
}

/** Undefined for a field left blank. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A short text that something is looked for by; '' for anything else. */
export function shortTextOf(value: unknown): string {
  return storable((textOf(value) ?? '').slice(0, 100)).trim();
}

/** The texts of a field: one, a list, or numbered ones as Express makes of a long list. Undefined for anything else. */
export function valuesOf(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return undefined;
  const values: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return values.every((one): one is string => typeof one === 'string') ? values : undefined;
}
