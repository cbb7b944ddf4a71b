import { InvitationKey } from '@hailong/sampling';
import { CHANNELS, Channel, FilledAnswer } from '@hailong/surveys';
import { Submission } from '../domain/submission';

/** The body of a form post as a host's parser hands it on: a repeated name becomes a list. */
export type PostedFields = Readonly<Record<string, unknown>>;

/** Longest value of a field that is looked at, characters; and most fields of a form. */
const LONGEST = 20_000;
const MOST_FIELDS = 1_000;

/** Before the code of an item: its level, option or options, `.` for "does not apply". */
export const CHOICE = 'q.';
/** Before the code of an item: its text, or what is written beside an option. */
export const WRITTEN = 't.';
/** Before the code of an item: its number, with a decimal comma or point. */
export const NUMBER = 'n.';

/**
 * A filled form as a browser without scripts posts it: `key`, `round`, `agency`, `group`, `questionnaire`, `channel` (online),
 * `field`, `procedureGroup`, and for each item `q.CODE`, `t.CODE` or `n.CODE`; or all answers as one `sheet`. Undefined when it is larger
 * than any form can be.
 */
export function readPostedForm(fields: PostedFields): Submission | undefined {
  const answers: FilledAnswer[] = [];
  let count = 0;
  for (const name in fields) {
    count += 1;
    if (count > MOST_FIELDS || lengthOf(fields[name]) > LONGEST) return undefined;
    if (name.startsWith(CHOICE)) answers.push(choiceOf(name.slice(CHOICE.length), fields[name]));
    else if (name.startsWith(NUMBER)) answers.push(measureOf(name.slice(NUMBER.length), fields[name]));
  }
  addWritten(answers, fields);
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
    answers,
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

function choiceOf(item: string, value: unknown): FilledAnswer {
  if (Array.isArray(value)) return { item, options: value.filter((one) => typeof one === 'string') };
  const level = textOf(value);
  return level === '.' ? { item, notApplicable: true } : { item, level };
}

/** What is no number is out of the bounds of every item. */
function measureOf(item: string, value: unknown): FilledAnswer {
  const text = textOf(value)?.trim().replace(',', '.');
  return { item, number: text === undefined ? undefined : Number(text) };
}

/** A text belongs to the choice of its item when there is one, else it is the answer itself. */
function addWritten(answers: FilledAnswer[], fields: PostedFields): void {
  for (const name in fields) {
    const text = name.startsWith(WRITTEN) ? textOf(fields[name]) : undefined;
    if (text === undefined) continue;
    const item = name.slice(WRITTEN.length);
    const at = answers.findIndex((answer) => answer.item === item);
    const choice = answers[at];
    if (choice) answers[at] = { ...choice, text };
    else answers.push({ item, text });
  }
}

/** Undefined for a field left blank. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  const text = textOf(value);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length > MOST_FIELDS ? Infinity : value.join('').length;
  return typeof value === 'string' ? value.length : 0;
}
