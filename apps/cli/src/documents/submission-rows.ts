import { CalendarDay, Verdict, verdictOf } from '@hailong/kernel';
import { Submission } from '@hailong/responses/domain';
import { CHANNELS } from '@hailong/surveys/domain';
import { FilledAnswer } from '@hailong/questionnaires/domain';
import { JsonReader, Spot, ifThere } from './json-reader';

/** A filled form of a file; its round is still a name. */
export interface SubmissionRow extends Omit<Submission, 'roundId'> {
  /** Code or id. */
  readonly round: string;
  /** Absent: today. */
  readonly receivedOn?: CalendarDay;
  /** `[12]`: where it stands in the file. */
  readonly place: string;
}

const KEYS = ['key', 'round', 'agencyCode', 'group', 'channel', 'questionnaire', 'answers', 'receivedOn'];
const ANSWER_KEYS = ['item', 'level', 'options', 'number', 'text', 'notApplicable'];

/**
 * A list of filled forms with the fields of the mutation submitSurveyResponse, and `receivedOn` for forms of an earlier
 * day. Refuses every value that does not fit; whether answers suit the questionnaire is judged by the intake.
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
    questionnaireId: ifThere(at('questionnaire'), (id) =>
      reader.wholeNumber({ ...id, value: Number(id.value) }),
    ),
    receivedOn: ifThere(at('receivedOn'), (day) => reader.day(day)),
    answers: reader.list(at('answers'), (answer) => answerOf(reader, answer)),
  };
}

/** Ids come as text from GraphQL and as numbers from spreadsheets. */
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

/** An empty text is an item left alone, not a fault of the file. */
function textOrEmpty(reader: JsonReader, spot: Spot): string {
  return spot.value === '' ? '' : reader.text(spot);
}
