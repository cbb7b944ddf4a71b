import { COMMON_PROBLEMS, CalendarDay, Problem, parseDay } from '@hailong/kernel';
import { PopulationPart } from './population-part';
import { PROBLEMS } from './problems';

/** Number of dossiers that an agency states, typed in or from a table. Counts are never changed: a newer one holds. */
export interface FrameCount extends PopulationPart {
  /** Days on which the dossiers were finished, both included. */
  readonly windowFrom: CalendarDay;
  readonly windowTo: CalendarDay;
  /** Day on which the number was right. */
  readonly asOf: CalendarDay;
  readonly dossiers: number;
  /** Source: `báo cáo CCHC quý III`, `HueS`. */
  readonly source: string;
  /** Reason why it is stated by hand. */
  readonly note: string;
}

/** Number above that of any agency of a province in a year; ten digits are a slip. */
const MOST = 10_000_000;
const LONGEST_TEXT = 1000;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u;

/** Checks a stated count. @param on the day it is stated */
export function frameCountProblems(count: FrameCount, on: CalendarDay): Problem[] {
  const { dossiers, source, note } = count;
  const isCount = Number.isInteger(dossiers) && dossiers >= 0 && dossiers <= MOST;
  return [
    ...dayProblems(count, on),
    ...codeProblems(count),
    ...(isCount ? [] : [PROBLEMS.DOSSIER_COUNT_OUTSIDE.at('dossiers', MOST)]),
    ...(isText(source) ? [] : [PROBLEMS.COUNT_SOURCE_MISSING.at('source', LONGEST_TEXT)]),
    ...(isText(note) ? [] : [PROBLEMS.COUNT_NOTE_MISSING.at('note', LONGEST_TEXT)]),
  ];
}

function dayProblems({ windowFrom, windowTo, asOf }: FrameCount, on: CalendarDay): Problem[] {
  const unreal = Object.entries({ windowFrom, windowTo, asOf }).filter(([, day]) => !parseDay(day));
  if (unreal.length > 0) return unreal.map(([place, day]) => COMMON_PROBLEMS.DAY_UNREAL.at(place, day));
  return [
    ...(windowTo < windowFrom ? [COMMON_PROBLEMS.WINDOW_REVERSED.at('windowTo', windowFrom, windowTo)] : []),
    ...(asOf > on ? [PROBLEMS.AS_OF_TOO_LATE.at('asOf', asOf)] : []),
    ...(asOf < windowFrom ? [PROBLEMS.AS_OF_TOO_EARLY.at('asOf', asOf, windowFrom)] : []),
  ];
}

function codeProblems({ field, procedureGroup }: FrameCount): Problem[] {
  return Object.entries({ field, procedureGroup }).flatMap(([place, code]) =>
    code === null || CODE.test(code) ? [] : [PROBLEMS.PART_CODE_MALFORMED.at(place)],
  );
}

function isText(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_TEXT && !/[\0\uFFFD]/.test(text);
}
