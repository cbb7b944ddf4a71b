import { storable } from '@hailong/kernel';
import { InvitationKey } from '@hailong/sampling';
import { CHANNELS, Channel, FilledAnswer, writtenNumber } from '@hailong/surveys';
import { Submission } from '../domain/submission';

/** The body of a form post as a host's parser hands it on: a repeated name becomes a list. */
export type PostedFields = Readonly<Record<string, unknown>>;

/** Longest name and value of a field that are looked at, characters; and most fields of a form, and values of a field. */
const LONGEST_NAME = 200;
const LONGEST = 20_000;
const MOST = 1_000;

/** Before the code of an item: its level or option, `.` for "does not apply". */
export const CHOICE = 'q.';
/** Before the code of a multiple choice: each option that is ticked, one or many; `.` for "does not apply". */
export const TICKED = 'm.';
/** Before the code of an item: its text, or what is written beside an option. */
export const WRITTEN = 't.';
/** Before the code of an item: its number, with a decimal comma or point. */
export const NUMBER = 'n.';
/** Value of a choice: the item does not apply. */
export const NOT_APPLICABLE = '.';

/** Why a post is no form: larger than any can be, or with values that are no texts. */
export type NoForm = 'too-large' | 'unreadable';

/** Whether somebody could have filled this in; undefined: yes. Looks at nothing that is not a text or a list of texts. */
export function whyNoForm(fields: PostedFields): NoForm | undefined {
  const names = Object.keys(fields);
  if (names.length > MOST || names.some((name) => name.length > LONGEST_NAME)) return 'too-large';
  for (const name of names) {
    const values = valuesOf(fields[name]);
    if (values === undefined) return 'unreadable';
    if (values.length > MOST || values.reduce((sum, { length }) => sum + length, 0) > LONGEST)
      return 'too-large';
  }
  return undefined;
}

/**
 * A filled form as a browser without scripts posts it: `key`, `round`, `agency`, `group`, `questionnaire`, `channel` (online),
 * `field`, `procedureGroup`, `code` of an invitation, and for each item `q.CODE`, `m.CODE`, `t.CODE` or `n.CODE`; or all
 * answers as one `sheet`. Of fields for which {@link whyNoForm} has no objection.
 */
export function readPostedForm(fields: PostedFields): Submission {
  const channel = textOf(fields.channel) ?? 'online';
  const questionnaire = textOf(fields.questionnaire);
  return {
    key: textOf(fields.key) ?? '',
    roundId: numberOf(fields.round) ?? 0,
    agencyCode: textOf(fields.agency) ?? '',
    group: textOf(fields.group) ?? '',
    channel: CHANNELS.includes(channel as Channel) ? (channel as Channel) : 'online',
    questionnaireId: questionnaire === undefined ? undefined : (numberOf(questionnaire) ?? 0),
    field: textOf(fields.field),
    procedureGroup: textOf(fields.procedureGroup),
    sheet: textOf(fields.sheet),
    answers: answersOf(fields),
    invitation: invitationOf(textOf(fields.code)),
    unscripted: true,
  };
}

/** What somebody typed in: the token of his link, which is longer, or the short code of a printed invitation. */
function invitationOf(code: string | undefined): InvitationKey | undefined {
  const text = code?.trim().replace(/^.*#/, '');
  if (!text) return undefined;
  return /^[A-Za-z0-9_-]{22}$/.test(text) ? { token: text } : { shortCode: text };
}

/** A text belongs to the choice of its item when there is one, else it is the answer itself. */
function answersOf(fields: PostedFields): FilledAnswer[] {
  const answers = new Map<string, FilledAnswer>();
  const add = (item: string, part: Omit<FilledAnswer, 'item'>) =>
    answers.set(item, { ...answers.get(item), ...part, item });
  for (const name in fields) {
    const item = name.slice(CHOICE.length);
    const values = (valuesOf(fields[name]) ?? []).filter((value) => value !== '');
    const [first] = values;
    if (name.startsWith(TICKED)) add(item, tickedOf(values));
    else if (first === undefined) continue;
    else if (name.startsWith(CHOICE)) add(item, choiceOf(first, values));
    else if (name.startsWith(NUMBER)) add(item, { number: writtenNumber(first) ?? Number.NaN });
    else if (name.startsWith(WRITTEN)) add(item, { text: first });
  }
  return [...answers.values()];
}

function choiceOf(first: string, values: readonly string[]): Omit<FilledAnswer, 'item'> {
  if (values.length > 1) return { options: values };
  return first === NOT_APPLICABLE ? { notApplicable: true } : { level: first };
}

/** One tick is a list of one: what a multiple choice takes is options, however many. */
function tickedOf(values: readonly string[]): Omit<FilledAnswer, 'item'> {
  const options = values.filter((value) => value !== NOT_APPLICABLE);
  const notApplicable = options.length < values.length ? true : undefined;
  return options.length === 0 && notApplicable ? { notApplicable } : { options, notApplicable };
}

/** Undefined for a field left blank. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A short text that something is looked for by; '' for anything else. */
export function shortTextOf(value: unknown): string {
  return storable((textOf(value) ?? '').slice(0, 100)).trim();
}

function numberOf(value: unknown): number | undefined {
  const text = textOf(value);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The texts of a field: one, a list, or numbered ones as Express makes of a long list. Undefined for anything else. */
export function valuesOf(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return undefined;
  const values: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return values.every((one): one is string => typeof one === 'string') ? values : undefined;
}
