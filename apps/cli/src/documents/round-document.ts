import { LocalizedText, Verdict, verdictOf } from '@hailong/kernel';
import { CHANNELS, Channel, Deadline, RESPONDENTS, RespondentKind, RoundWindow } from '@hailong/surveys';
import { JsonReader, Spot, ifThere } from './json-reader';

/** A round as a file describes it; what it leaves out comes from its plan. */
export interface RoundDocument {
  readonly code: string;
  readonly title?: string;
  readonly year: number;
  /** Code or id of a plan of the agency's own. */
  readonly plan: string;
  readonly window?: RoundWindow;
  readonly deadlines?: readonly Deadline[];
  readonly channels?: readonly Channel[];
  readonly groups?: readonly GroupOfRound[];
  readonly participants?: readonly ParticipantOfRound[];
  readonly minimumResponses?: number;
  readonly demonstration?: boolean;
}

export interface GroupOfRound {
  readonly code: string;
  readonly label: LocalizedText;
  readonly respondents: readonly RespondentKind[];
  /** Code of the agency's own questionnaire, in its newest published version, or the id of any published one. */
  readonly questionnaire: string;
}

export interface ParticipantOfRound {
  readonly agencyCode: string;
  readonly rankingGroup?: string;
  /** By group code, as in {@link GroupOfRound}. */
  readonly questionnaires?: Readonly<Record<string, string>>;
}

const KEYS = [
  'code',
  'title',
  'year',
  'plan',
  'window',
  'deadlines',
  'channels',
  'groups',
  'participants',
  'minimumResponses',
  'demonstration',
];

/** Refuses every value that does not fit, with its path. Whether the round makes sense is judged when it is saved. */
export function roundDocument(json: unknown): Verdict<RoundDocument> {
  const reader = new JsonReader();
  const at = reader.keys({ value: json, place: '' }, KEYS);
  const document: RoundDocument = {
    code: reader.text(at('code')),
    title: ifThere(at('title'), (spot) => reader.text(spot)),
    year: reader.wholeNumber(at('year')),
    plan: name(reader, at('plan')),
    window: ifThere(at('window'), (spot) => windowOf(reader, spot)),
    deadlines: ifThere(at('deadlines'), (spot) => reader.list(spot, (each) => deadlineOf(reader, each))),
    channels: ifThere(at('channels'), (spot) => reader.list(spot, (each) => reader.oneOf(each, CHANNELS))),
    groups: ifThere(at('groups'), (spot) => reader.list(spot, (each) => groupOf(reader, each))),
    participants: ifThere(at('participants'), (spot) =>
      reader.list(spot, (each) => participantOf(reader, each)),
    ),
    minimumResponses: ifThere(at('minimumResponses'), (spot) => reader.wholeNumber(spot)),
    demonstration: ifThere(at('demonstration'), (spot) => reader.trueOrFalse(spot)),
  };
  return verdictOf(document, reader.problems);
}

function windowOf(reader: JsonReader, spot: Spot): RoundWindow {
  const at = reader.keys(spot, ['opensOn', 'closesOn', 'entryUntil']);
  const entryUntil = ifThere(at('entryUntil'), (day) => reader.day(day));
  return {
    opensOn: reader.day(at('opensOn')),
    closesOn: reader.day(at('closesOn')),
    ...(entryUntil && { entryUntil }),
  };
}

function deadlineOf(reader: JsonReader, spot: Spot): Deadline {
  const at = reader.keys(spot, ['code', 'label', 'on']);
  return { code: reader.text(at('code')), label: reader.label(at('label')), on: reader.day(at('on')) };
}

function groupOf(reader: JsonReader, spot: Spot): GroupOfRound {
  const at = reader.keys(spot, ['code', 'label', 'respondents', 'questionnaire']);
  return {
    code: reader.text(at('code')),
    label: reader.label(at('label')),
    respondents: reader.list(at('respondents'), (each) => reader.oneOf(each, RESPONDENTS)),
    questionnaire: name(reader, at('questionnaire')),
  };
}

function participantOf(reader: JsonReader, spot: Spot): ParticipantOfRound {
  const at = reader.keys(spot, ['agencyCode', 'rankingGroup', 'questionnaires']);
  return {
    agencyCode: reader.text(at('agencyCode')),
    rankingGroup: ifThere(at('rankingGroup'), (each) => reader.text(each)),
    questionnaires: ifThere(at('questionnaires'), (each) => reader.map(each, (id) => name(reader, id))),
  };
}

/** A code, or an id written as a number. */
function name(reader: JsonReader, spot: Spot): string {
  return reader.text(typeof spot.value === 'number' ? { ...spot, value: String(spot.value) } : spot);
}
