import { CalendarDay, Verdict, verdictOf, NO_ID, Name, QUESTIONNAIRE_ID, nameOf } from '@hailong/kernel';
import { Submission } from '@hailong/responses/domain';
import { CHANNELS } from '@hailong/surveys/domain';
import { FilledAnswer } from '@hailong/questionnaires/domain';
import { JsonReader, Spot, ifThere } from './json-reader';

/** Filled form of a file; names its round by code or id. */
export interface SubmissionRow extends Omit<Submission, 'roundId'> {
  /** Code or id. */
  readonly round: string;
  /** Absent: today. */
  readonly receivedOn?: CalendarDay;
  /** Position in the file, `[12]`. */
  readonly place: string;
}

const KEYS = [
  ...[
    'key',
    'round',
    'agencyCode',
    'group',
    'channel',
    'questionnaire',
    'cluster',
    'helped',
    'answers',
    'receivedOn',
  ],
];
const ANSWER_KEYS = ['item', 'level', 'options', 'number', 'text', 'notApplicable'];

/**
 * Reads a list of filled forms with the fields of the mutation submitSurveyResponse, and `receivedOn` for forms of an
 * earlier day. Refuses every value that does not fit; the intake judges the answers.
 */
export function submissionRows(json: unknown): Verdict<readonly SubmissionRow[]> {
  const reader = new JsonReader();
  const rows = reader.list({ value: json, place: '' }, (spot) => rowOf(reader, spot));
  return verdictOf(rows, reader.problems);
}

function rowOf(reader: JsonReader, spot: Spot): SubmissionRow {
  const at = reader.keys(spot, KEYS);
  const channel = at('channel');
  // GraphQL writes names of channels in capitals.
  const lower = typeof channel.value === 'string' ? channel.value.toLowerCase() : channel.value;
  return {
    place: spot.place,
    key: reader.text(at('key')),
    round: name(reader, at('round')),
    agencyCode: reader.text(at('agencyCode')),
    group: reader.text(at('group')),
    channel: reader.oneOf({ ...channel, value: lower }, CHANNELS.keys),
    questionnaire: ifThere(at('questionnaire'), (named) => questionnaireOf(reader, named)),
    cluster: ifThere(at('cluster'), (cluster) => reader.number(cluster)),
    helped: ifThere(at('helped'), (flag) => reader.trueOrFalse(flag)),
    receivedOn: ifThere(at('receivedOn'), (day) => reader.day(day)),
    answers: reader.list(at('answers'), (answer) => answerOf(reader, answer)),
  };
}

function questionnaireOf(reader: JsonReader, spot: Spot): Name {
  return nameOf(QUESTIONNAIRE_ID, name(reader, spot)) ?? { id: NO_ID };
}

/** A code of digits may be written as a number. */
function name(reader: JsonReader, spot: Spot): string {
  return reader.text(typeof spot.value === 'number' ? { ...spot, value: String(spot.value) } : spot);
}

function answerOf(reader: JsonReader, spot: Spot): FilledAnswer {
  const at = reader.keys(spot, ANSWER_KEYS);
  return {
    item: reader.text(at('item')),
    level: ifThere(at('level'), (level) => textOrEmpty(reader, level)),
    options: ifThere(at('options'), (options) => reader.list(options, (option) => reader.text(option))),
    number: ifThere(at('number'), (number) => reader.number(number)),
    text: ifThere(at('text'), (text) => textOrEmpty(reader, text)),
    notApplicable: ifThere(at('notApplicable'), (flag) => reader.trueOrFalse(flag)),
  };
}

/** Reads a text that may be empty: an unanswered item is no fault of the file. */
function textOrEmpty(reader: JsonReader, spot: Spot): string {
  return spot.value === '' ? '' : reader.text(spot);
}
