import { COMMON_PROBLEMS, CalendarDay, Problem, parseDay, problem } from '@hailong/kernel';
import { PopulationPart } from './population-part';

/** A number of dossiers that somebody states: typed in or from a table. Nothing is changed, a newer one counts. */
export interface FrameCount extends PopulationPart {
  /** Days on which the dossiers were finished, both included. */
  readonly windowFrom: CalendarDay;
  readonly windowTo: CalendarDay;
  /** The day the number was right. */
  readonly asOf: CalendarDay;
  readonly dossiers: number;
  /** Where it comes from: `báo cáo CCHC quý III`, `HueS`. */
  readonly source: string;
  /** Why it is stated by hand. */
  readonly note: string;
}

/** No agency of a province has so many in a year; ten digits are a slip. */
const MOST = 10_000_000;
const LONGEST_TEXT = 1000;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u;

/** Everything that is wrong with a stated count. @param on the day it is stated */
export function frameCountProblems(count: FrameCount, on: CalendarDay): Problem[] {
  return [
    ...dayProblems(count, on),
    ...codeProblems(count),
    ...(Number.isInteger(count.dossiers) && count.dossiers >= 0 && count.dossiers <= MOST
      ? []
      : [badNumber()]),
    ...textProblems(count.source, 'source'),
    ...textProblems(count.note, 'note'),
  ];
}

function dayProblems({ windowFrom, windowTo, asOf }: FrameCount, on: CalendarDay): Problem[] {
  const unreal = Object.entries({ windowFrom, windowTo, asOf }).filter(([, day]) => !parseDay(day));
  if (unreal.length > 0) return unreal.map(([place, day]) => COMMON_PROBLEMS.DAY_UNREAL.at(place, day));
  const reversed = problem(
    'WINDOW_REVERSED',
    'windowTo',
    `Kỳ số liệu kết thúc ${windowTo} trước khi bắt đầu ${windowFrom}: sửa lại hai ngày.`,
    `The window ends on ${windowTo}, before it begins on ${windowFrom}: mend the two days.`,
  );
  const future = problem(
    'AS_OF_IN_FUTURE',
    'asOf',
    `Số liệu tính đến ${asOf} còn ở phía trước: ghi hôm nay hoặc một ngày đã qua.`,
    `A number as of ${asOf}, which is still to come: write today or an earlier day.`,
  );
  const early = problem(
    'AS_OF_BEFORE_WINDOW',
    'asOf',
    `Số liệu tính đến ${asOf}, trước ngày đầu kỳ ${windowFrom}: sửa lại hai ngày.`,
    `A number as of ${asOf}, before its window begins on ${windowFrom}: mend the two days.`,
  );
  return [
    ...(windowTo < windowFrom ? [reversed] : []),
    ...(asOf > on ? [future] : []),
    ...(asOf < windowFrom ? [early] : []),
  ];
}

function codeProblems({ field, procedureGroup }: FrameCount): Problem[] {
  return Object.entries({ field, procedureGroup }).flatMap(([place, code]) =>
    code === null || CODE.test(code)
      ? []
      : [
          problem(
            'BAD_PART_CODE',
            place,
            'Cần mã (chữ, chữ số, dấu chấm, gạch nối, gạch dưới, tối đa 60 ký tự), hoặc bỏ trống nếu tính chung.',
            'A code of letters, digits, dots, hyphens, underscores, at most 60, is needed, or nothing for all together.',
          ),
        ],
  );
}

function badNumber(): Problem {
  return problem(
    'BAD_COUNT',
    'dossiers',
    `Số hồ sơ phải là số nguyên từ 0 đến ${MOST}, viết liền không dấu chấm.`,
    `The number of dossiers is a whole number from 0 to ${MOST}, without separators.`,
  );
}

function textProblems(text: string, place: 'source' | 'note'): Problem[] {
  if (text.trim() && text.length <= LONGEST_TEXT && !/[\0\uFFFD]/.test(text)) return [];
  const what = { source: ['nguồn số liệu', 'where the number comes from'], note: ['lý do nhập tay', 'why'] }[
    place
  ];
  return [
    problem(
      'TEXT_MISSING',
      place,
      `Cần ghi ${what[0]}, tối đa ${LONGEST_TEXT} ký tự.`,
      `Say ${what[1]}, in at most ${LONGEST_TEXT} characters.`,
    ),
  ];
}
