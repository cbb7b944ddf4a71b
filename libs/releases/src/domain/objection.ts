import {
  type CalendarDay,
  COMMON_PROBLEMS,
  type Problem,
  type Verdict,
  accept,
  refuse,
} from '@hailong/kernel';
import { PROBLEMS } from './problems';

/** Longest reason of an objection and longest answer, characters. */
export const LONGEST_OBJECTION = 4000;

/** Preview of a release as an agency sees it. */
export interface PreviewDays {
  /** Last day on which the agency may object. */
  readonly until: CalendarDay;
  /** Day on which the release was submitted or returned; absent: it is shown to the agencies. */
  readonly endedOn?: CalendarDay;
}

/** Answer of the province to an objection; it stays. */
export interface ObjectionAnswer {
  readonly accepted: boolean;
  /** Consequence of an accepted objection; the reason of a refusal. */
  readonly text: string;
  /** Subject of the login. */
  readonly actor: string;
  readonly answeredOn: CalendarDay;
}

/** Objection of an agency to its line of a release; it stays. */
export interface Objection {
  /** Number among those of the agency to the edition, from 1. */
  readonly number: number;
  readonly reason: string;
  /** Subject of the login. */
  readonly actor: string;
  readonly objectedOn: CalendarDay;
  /** Absent: the objection is open. */
  readonly answer?: ObjectionAnswer;
}

/** Number of objections to an edition, and of those that were accepted; their texts stay inside. */
export interface ObjectionCounts {
  readonly made: number;
  readonly accepted: number;
}

/** Judges an objection by the preview and by the objections before it, the oldest first; gives its number. */
export function judgeObjection(
  { until, endedOn }: PreviewDays,
  before: readonly Objection[],
  { reason, on }: { readonly reason: string; readonly on: CalendarDay },
): Verdict<number> {
  if (endedOn !== undefined) return refuse(PROBLEMS.PREVIEW_CLOSED.at('code', endedOn));
  if (on > until) return refuse(PROBLEMS.PREVIEW_EXPIRED.at('code', until));
  const last = before.at(-1);
  if (last && !last.answer) return refuse(PROBLEMS.OBJECTION_TOO_EARLY.at('code', last.objectedOn));
  const problem = textProblem('reason', reason, COMMON_PROBLEMS.REASON_MISSING);
  return problem ? refuse(problem) : accept((last?.number ?? 0) + 1);
}

/** Judges an answer by the objection that it is given to. */
export function judgeAnswer({ answer }: Objection, text: string): Problem | undefined {
  if (answer) return PROBLEMS.ANSWER_LOCKED.at('number', answer.answeredOn);
  return textProblem('answer', text, PROBLEMS.ANSWER_TEXT_MISSING);
}

function textProblem(
  place: string,
  text: string,
  missing: { at(place: string): Problem },
): Problem | undefined {
  if (!text.trim()) return missing.at(place);
  return text.length > LONGEST_OBJECTION
    ? PROBLEMS.RELEASE_TEXT_TOO_LONG.at(place, LONGEST_OBJECTION)
    : undefined;
}

/** Counts objections with their answers. */
export function countObjections(objections: readonly Pick<Objection, 'answer'>[]): ObjectionCounts {
  return {
    made: objections.length,
    accepted: objections.filter(({ answer }) => answer?.accepted === true).length,
  };
}
