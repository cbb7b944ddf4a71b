import { CalendarDay, Problem, Verdict, accept, refuse } from '@hailong/kernel';
import type { ObjectionCounts } from './objection';
import { PROBLEMS } from './problems';
import { RELEASE_STATES, ReleaseState, mayFollow, statesBefore } from './release-states';

/** Act by which a release is published (quyết định, công văn, thông báo). */
export interface PublicationAct {
  /** Number and symbol, `123/QĐ-UBND`. */
  readonly number: string;
  readonly signedOn: CalendarDay;
  /** Name and office of the person that signed it. */
  readonly signer: string;
}

/** Step of a release, as it is kept: the state that it brought, the person and the day. */
export interface ReleaseStep {
  readonly state: ReleaseState;
  /** Subject of the login. */
  readonly actor: string;
  readonly takenOn: CalendarDay;
  /** Last day on which the agencies concerned may object; of a preview alone. */
  readonly until?: CalendarDay;
  /** Reason of a return. */
  readonly reason?: string;
  readonly act?: PublicationAct;
  /** Objections during the preview; of a publication that had one. */
  readonly objections?: ObjectionCounts;
}

/** Longest reason of a return, characters. */
export const LONGEST_REASON = 2000;
/** Longest number of an act, characters. */
export const LONGEST_NUMBER = 100;
/** Longest signer of an act, characters. */
export const LONGEST_SIGNER = 200;
/** Longest preview, days: three months. */
export const LONGEST_PREVIEW = 92;

/**
 * Judges the next step of a release by the steps before it: its order, its facts, and that a publication is by another person than the
 * preparation and the submission.
 */
export function judgeStep(before: readonly ReleaseStep[], next: ReleaseStep): Verdict<ReleaseStep> {
  const now = before.at(-1)?.state;
  if (now === undefined)
    return next.state === 'prepared' ? accept(next) : refuse(outOfOrder('prepared', next.state));
  if (!mayFollow(now, next.state)) return refuse(outOfOrder(now, next.state));
  const problems = [...factProblems(next), ...orderProblems(before, next)];
  return problems.length > 0 ? refuse(...problems) : accept(next);
}

function outOfOrder(now: ReleaseState, next: ReleaseState): Problem {
  const label = (state: ReleaseState) => RELEASE_STATES.rows[state];
  return PROBLEMS.RELEASE_STEP_UNSUITED.at('step', label(now), label(next), statesBefore(next).map(label));
}

function factProblems({ state, takenOn, until, reason, act }: ReleaseStep): readonly Problem[] {
  switch (state) {
    case 'previewed':
      return until === undefined
        ? [PROBLEMS.PREVIEW_END_MISSING.at('until')]
        : previewProblems(takenOn, until);
    case 'returned':
      if (!reason?.trim()) return [PROBLEMS.RETURN_REASON_MISSING.at('reason')];
      return reason.length > LONGEST_REASON
        ? [PROBLEMS.RELEASE_TEXT_TOO_LONG.at('reason', LONGEST_REASON)]
        : [];
    case 'published':
      return act ? actProblems(act, takenOn) : [PROBLEMS.ACT_MISSING.at('act')];
    default:
      return [];
  }
}

function previewProblems(takenOn: CalendarDay, until: CalendarDay): readonly Problem[] {
  if (until < takenOn) return [PROBLEMS.PREVIEW_END_TOO_EARLY.at('until', until)];
  const days = (Date.parse(until) - Date.parse(takenOn)) / 86_400_000;
  return days > LONGEST_PREVIEW ? [PROBLEMS.PREVIEW_END_TOO_LATE.at('until', until, LONGEST_PREVIEW)] : [];
}

function actProblems({ number, signedOn, signer }: PublicationAct, takenOn: CalendarDay): readonly Problem[] {
  const problems: Problem[] = [];
  if (!number.trim()) problems.push(PROBLEMS.ACT_MISSING.at('act.number'));
  if (!signer.trim()) problems.push(PROBLEMS.ACT_MISSING.at('act.signer'));
  if (number.length > LONGEST_NUMBER)
    problems.push(PROBLEMS.RELEASE_TEXT_TOO_LONG.at('act.number', LONGEST_NUMBER));
  if (signer.length > LONGEST_SIGNER)
    problems.push(PROBLEMS.RELEASE_TEXT_TOO_LONG.at('act.signer', LONGEST_SIGNER));
  if (signedOn > takenOn) problems.push(PROBLEMS.ACT_DAY_TOO_LATE.at('act.signedOn', signedOn));
  return problems;
}

function orderProblems(before: readonly ReleaseStep[], next: ReleaseStep): readonly Problem[] {
  const preview = before.find(({ state }) => state === 'previewed');
  if (next.state === 'submitted' && preview?.until !== undefined && next.takenOn <= preview.until)
    return [PROBLEMS.SUBMISSION_TOO_EARLY.at('step', preview.until)];
  const hands = before.filter(({ state }) => state === 'prepared' || state === 'submitted');
  if (next.state === 'published' && hands.some(({ actor }) => actor === next.actor))
    return [PROBLEMS.SECOND_PERSON_MISSING.at('step')];
  return [];
}
