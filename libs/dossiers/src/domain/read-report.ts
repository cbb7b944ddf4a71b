import {
  COMMON_PROBLEMS,
  ClosedList,
  Problem,
  Texts,
  Verdict,
  parseDay,
  refuse,
  verdictOf,
} from '@hailong/kernel';
import type { TextLine } from '@hailong/files/domain';
import { APPLICANTS, DossierReport, JUDGED, REPORTED_OUTCOMES } from './dossier';
import { PROBLEMS } from './problems';

/** Reads the value of a field; a problem where it is of another kind. */
type ReadValue = (value: unknown, place: string) => Verdict<unknown>;

interface ReportField {
  readonly read: ReadValue;
  readonly needed?: boolean;
}

/** Fields of a report, with the values that GraphQL's SurveyDossierInput has. */
const FIELDS: Readonly<Record<keyof DossierReport, ReportField>> = {
  code: { read: text, needed: true },
  decidingAgency: { read: text, needed: true },
  receivingAgency: { read: text },
  judges: { read: wordOf(JUDGED) },
  procedure: { read: text },
  field: { read: text },
  outcome: { read: wordOf(REPORTED_OUTCOMES), needed: true },
  late: { read: yesOrNo },
  applicant: { read: wordOf(APPLICANTS), needed: true },
  finishedOn: { read: day, needed: true },
  person: { read: text },
  email: { read: text },
  phone: { read: text },
  objects: { read: yesOrNo },
};
const NAMES = Object.keys(FIELDS) as readonly (keyof DossierReport)[];

/** Report that came as JSON. */
export interface JsonReport {
  /** Code that the JSON gives; absent: it gives none. */
  readonly code?: string;
  readonly report: Verdict<DossierReport>;
}

/** Longest line of JSON, bytes: more than every value at its longest needs. */
export const LONGEST_LINE = 64 * 1024;

/** Reads a line of JSON as a report. */
export function readLine({ text: json, flaw }: Pick<TextLine, 'text' | 'flaw'>): JsonReport {
  if (flaw === 'too-long') return { report: refuse(PROBLEMS.LINE_TOO_LONG.at('', LONGEST_LINE)) };
  if (flaw === 'no-text') return { report: refuse(PROBLEMS.LINE_UNREADABLE.at('')) };
  return readReportJson(json);
}

/** Reads the text of a JSON object as a report. Its lengths and meanings are checked when it is reported. */
export function readReportJson(json: string): JsonReport {
  const value = parsed(json);
  return { code: codeIn(value), report: readReport(value) };
}

/** Parses JSON; undefined, which no report is, for a text that is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Reads a value as a report: exactly the known fields, each of its kind; null counts as absent. Names every problem. */
export function readReport(value: unknown): Verdict<DossierReport> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(PROBLEMS.JSON_OBJECT_UNREADABLE.at(''));
  const given = new Map(Object.entries(value).filter(([, each]) => each !== null));
  const report: Record<string, unknown> = {};
  const problems = [...given.keys()].flatMap((name) => unknownName(name));
  for (const name of NAMES) {
    const { read, needed } = FIELDS[name];
    if (!given.has(name)) {
      if (needed) problems.push(COMMON_PROBLEMS.KEY_MISSING.at(name));
      continue;
    }
    const found = read(given.get(name), name);
    if (found.ok) report[name] = found.value;
    else problems.push(...found.problems);
  }
  return verdictOf(report as unknown as DossierReport, problems);
}

function codeIn(value: unknown): string | undefined {
  const code = typeof value === 'object' && value !== null ? (value as { code?: unknown }).code : undefined;
  return typeof code === 'string' && code.length <= LONGEST_NAME ? code : undefined;
}

/** Longest name of a field that a message repeats, characters. */
const LONGEST_NAME = 60;

function unknownName(name: string): Problem[] {
  if (Object.hasOwn(FIELDS, name)) return [];
  return [COMMON_PROBLEMS.KEY_UNKNOWN.at(name.slice(0, LONGEST_NAME), NAMES.join(', '))];
}

function text(value: unknown, place: string): Verdict<unknown> {
  return verdictOf(value, typeof value === 'string' ? [] : [unsuited(place, TEXT)]);
}

function yesOrNo(value: unknown, place: string): Verdict<unknown> {
  return verdictOf(value, typeof value === 'boolean' ? [] : [unsuited(place, YES_OR_NO)]);
}

function day(value: unknown, place: string): Verdict<unknown> {
  if (typeof value !== 'string') return refuse(unsuited(place, TEXT));
  const shown = value.slice(0, LONGEST_NAME);
  return verdictOf(value, parseDay(value) ? [] : [COMMON_PROBLEMS.DAY_UNREAL.at(place, shown)]);
}

/** Reader of a word of a list, written as GraphQL writes it. */
function wordOf<K extends string>({ keys }: ClosedList<K>): ReadValue {
  const words = new Map<unknown, K>(keys.map((key) => [key.toUpperCase(), key]));
  const names = [...words.keys()].join(', ');
  const expected = { vi: `một trong: ${names}`, en: `one of ${names}` };
  return (value, place) => verdictOf(words.get(value), words.has(value) ? [] : [unsuited(place, expected)]);
}

const TEXT: Texts = { vi: 'một chuỗi trong dấu nháy kép', en: 'a text in double quotes' };
const YES_OR_NO: Texts = { vi: 'true hoặc false', en: 'true or false' };

function unsuited(place: string, expected: Texts): Problem {
  return COMMON_PROBLEMS.VALUE_UNSUITED.at(place, expected);
}
