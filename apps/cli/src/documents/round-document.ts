import type { WrittenField } from '@hailong/fields/domain';
import { LocalizedText, Verdict, verdictOf } from '@hailong/kernel';
import {
  ACCESSES,
  CHANNELS,
  Channel,
  Deadline,
  ProcedureGroup,
  QuotaRule,
  GROUP_FRAMES,
  GroupFrame,
  QUALITY_SIGNS,
  RESPONDENTS,
  RemovalRule,
  RespondentKind,
  RoundAccess,
  RoundWindow,
  ServiceWindow,
  TOLD_APART_BY,
  ToldApartBy,
} from '@hailong/surveys/domain';
import { parseQuotas } from '@hailong/surveys/use-cases';
import { JsonReader, Spot, ifThere } from './json-reader';
import { fieldOf, procedureGroupOf } from './service-reader';

/** Round as a file describes it; the plan gives what it leaves out. */
export interface RoundDocument {
  readonly code: string;
  readonly title?: string;
  readonly year: number;
  /** Code or id of a plan of the agency's own. */
  readonly plan: string;
  readonly window?: RoundWindow;
  /** Days on which the dossiers that count were finished. */
  readonly service?: ServiceWindow;
  /** Rules instead of those in force in the plan. */
  readonly quotas?: readonly QuotaRule[];
  readonly deadlines?: readonly Deadline[];
  readonly channels?: readonly Channel[];
  readonly groups?: readonly GroupOfRound[];
  readonly participants?: readonly ParticipantOfRound[];
  readonly fields?: readonly WrittenField[];
  readonly asksField?: boolean;
  readonly procedureGroups?: readonly ProcedureGroup[];
  readonly access?: RoundAccess;
  readonly leastAnswered?: number;
  readonly minimumResponses?: number;
  readonly toldApartBy?: readonly ToldApartBy[];
  readonly smallestBlock?: number;
  readonly removal?: RemovalRule;
  /** Mark of the stored round, see SaveRound. */
  readonly demonstration?: boolean;
}

export interface GroupOfRound {
  readonly code: string;
  readonly label: LocalizedText;
  readonly respondents: readonly RespondentKind[];
  /** Code of the questionnaire, for the newest published version; or code@version, or its id. */
  readonly questionnaire: string;
  /** Second questionnaire, which a random share gets; absent: all get the first. */
  readonly secondForm?: SecondFormOfGroup;
  /** Absent: finished dossiers. */
  readonly frame?: GroupFrame;
}

export interface SecondFormOfGroup {
  /** Name as that of the first. */
  readonly questionnaire: string;
  /** Whole percent. Default 50. */
  readonly percent?: number;
  /** Default 0. */
  readonly seed?: number;
}

export interface ParticipantOfRound {
  readonly agencyCode: string;
  readonly rankingGroup?: string;
  readonly unitClass?: string;
  readonly unitGroup?: string;
  /** Questionnaires by group code, as in {@link GroupOfRound}. */
  readonly questionnaires?: Readonly<Record<string, string>>;
}

const KEYS = [
  'code',
  'title',
  'year',
  'plan',
  'window',
  'service',
  'quotas',
  'deadlines',
  'channels',
  'groups',
  'participants',
  'fields',
  'asksField',
  'procedureGroups',
  'access',
  'leastAnswered',
  'minimumResponses',
  'toldApartBy',
  'smallestBlock',
  'removal',
  'demonstration',
];

/** Refuses every value that does not fit, with its path. Saving judges the round as a whole. */
export function roundDocument(json: unknown): Verdict<RoundDocument> {
  const reader = new JsonReader();
  const at = reader.keys({ value: json, place: '' }, KEYS);
  const document: RoundDocument = {
    code: reader.text(at('code')),
    title: ifThere(at('title'), (spot) => reader.text(spot)),
    year: reader.wholeNumber(at('year')),
    plan: name(reader, at('plan')),
    window: ifThere(at('window'), (spot) => windowOf(reader, spot)),
    service: ifThere(at('service'), (spot) => serviceOf(reader, spot)),
    quotas: ifThere(at('quotas'), (spot) => quotasOf(reader, spot)),
    deadlines: ifThere(at('deadlines'), (spot) => reader.list(spot, (each) => deadlineOf(reader, each))),
    channels: ifThere(at('channels'), (spot) =>
      reader.list(spot, (each) => reader.oneOf(each, CHANNELS.keys)),
    ),
    groups: ifThere(at('groups'), (spot) => reader.list(spot, (each) => groupOf(reader, each))),
    participants: ifThere(at('participants'), (spot) =>
      reader.list(spot, (each) => participantOf(reader, each)),
    ),
    fields: ifThere(at('fields'), (spot) => reader.list(spot, (each) => fieldOf(reader, each))),
    asksField: ifThere(at('asksField'), (spot) => reader.trueOrFalse(spot)),
    procedureGroups: ifThere(at('procedureGroups'), (spot) =>
      reader.list(spot, (each) => procedureGroupOf(reader, each)),
    ),
    access: ifThere(at('access'), (spot) => reader.oneOf(spot, ACCESSES.keys)),
    leastAnswered: ifThere(at('leastAnswered'), (spot) => reader.wholeNumber(spot)),
    minimumResponses: ifThere(at('minimumResponses'), (spot) => reader.wholeNumber(spot)),
    toldApartBy: ifThere(at('toldApartBy'), (spot) =>
      reader.list(spot, (each) => reader.oneOf(each, TOLD_APART_BY.keys)),
    ),
    smallestBlock: ifThere(at('smallestBlock'), (spot) => reader.wholeNumber(spot)),
    removal: ifThere(at('removal'), (spot) => removalOf(reader, spot)),
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

function serviceOf(reader: JsonReader, spot: Spot): ServiceWindow {
  const at = reader.keys(spot, ['from', 'to']);
  return { from: reader.day(at('from')), to: reader.day(at('to')) };
}

function quotasOf(reader: JsonReader, { value, place }: Spot): readonly QuotaRule[] {
  const quotas = parseQuotas(value, place);
  if (quotas.ok) return quotas.value;
  reader.problems.push(...quotas.problems);
  return [];
}

function deadlineOf(reader: JsonReader, spot: Spot): Deadline {
  const at = reader.keys(spot, ['code', 'label', 'on']);
  return { code: reader.text(at('code')), label: reader.label(at('label')), on: reader.day(at('on')) };
}

function groupOf(reader: JsonReader, spot: Spot): GroupOfRound {
  const at = reader.keys(spot, ['code', 'label', 'respondents', 'questionnaire', 'secondForm', 'frame']);
  const second = ifThere(at('secondForm'), (each) => secondFormOf(reader, each));
  const frame = ifThere(at('frame'), (each) => reader.oneOf(each, GROUP_FRAMES.keys));
  return {
    code: reader.text(at('code')),
    label: reader.label(at('label')),
    respondents: reader.list(at('respondents'), (each) => reader.oneOf(each, RESPONDENTS.keys)),
    questionnaire: name(reader, at('questionnaire')),
    ...(second && { secondForm: second }),
    ...(frame && { frame }),
  };
}

function secondFormOf(reader: JsonReader, spot: Spot): SecondFormOfGroup {
  const at = reader.keys(spot, ['questionnaire', 'percent', 'seed']);
  return {
    questionnaire: name(reader, at('questionnaire')),
    percent: ifThere(at('percent'), (each) => reader.wholeNumber(each)),
    seed: ifThere(at('seed'), (each) => reader.wholeNumber(each)),
  };
}

function removalOf(reader: JsonReader, spot: Spot): RemovalRule {
  const at = reader.keys(spot, ['signs']);
  return { signs: reader.list(at('signs'), (each) => reader.oneOf(each, QUALITY_SIGNS.keys)) };
}

function participantOf(reader: JsonReader, spot: Spot): ParticipantOfRound {
  const at = reader.keys(spot, ['agencyCode', 'rankingGroup', 'unitClass', 'unitGroup', 'questionnaires']);
  return {
    agencyCode: reader.text(at('agencyCode')),
    rankingGroup: ifThere(at('rankingGroup'), (each) => reader.text(each)),
    unitClass: ifThere(at('unitClass'), (each) => reader.text(each)),
    unitGroup: ifThere(at('unitGroup'), (each) => reader.text(each)),
    questionnaires: ifThere(at('questionnaires'), (each) => reader.map(each, (id) => name(reader, id))),
  };
}

/** Reads a code, or an id written as a number. */
function name(reader: JsonReader, spot: Spot): string {
  return reader.text(typeof spot.value === 'number' ? { ...spot, value: String(spot.value) } : spot);
}
