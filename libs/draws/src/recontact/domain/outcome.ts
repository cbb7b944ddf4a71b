import { KeyOf, Problem, closedList } from '@hailong/kernel';
import { PROBLEMS } from './problems';

/** Ends of the calls to a person. */
export const REACHED = closedList('end of a re-contact call', {
  reached: { number: 0, vi: 'gặp được', en: 'reached' },
  'no-answer': { number: 1, vi: 'không nghe máy', en: 'no answer' },
  'wrong-number': { number: 2, vi: 'sai số', en: 'wrong number' },
  refused: { number: 3, vi: 'từ chối', en: 'refused' },
});
export type Reached = KeyOf<typeof REACHED>;

/** Replies to a yes-or-no question of a caller. */
export const REPLIES = closedList('reply to a caller', {
  yes: { number: 0, vi: 'có', en: 'yes' },
  no: { number: 1, vi: 'không', en: 'no' },
  unsure: { number: 2, vi: 'không nhớ', en: 'does not remember' },
});
export type Reply = KeyOf<typeof REPLIES>;

/** Replies to the question of a caller: did you answer the survey yourself? */
export const ANSWERERS = closedList('answerer of a form', {
  self: { number: 0, vi: 'tự trả lời', en: 'the person answered' },
  other: { number: 1, vi: 'người khác điền hộ', en: 'another person filled it in' },
  none: { number: 2, vi: 'không trả lời', en: 'did not answer' },
});
export type Answerer = KeyOf<typeof ANSWERERS>;

/** Record of the calls to one person: says nothing of the answers that the person gave. */
export interface CallOutcome {
  readonly reached: Reached;
  /** Reply whether the survey asked the person; given exactly for a person that was reached. */
  readonly asked?: Reply;
  /** Reply whether the person answered; absent: not said. */
  readonly answered?: Answerer;
  /** Reply whether the person would answer again; absent: not said. */
  readonly again?: Reply;
  /** Calls so far, this one included. */
  readonly attempts: number;
  /** Reason of a correction. */
  readonly reason?: string;
}

export const MOST_ATTEMPTS = 99;

/** Checks an outcome by itself, and as the successor of the one recorded before. */
export function outcomeProblems(outcome: CallOutcome, before: CallOutcome | undefined): Problem[] {
  const { reached, asked, answered, again, attempts, reason } = outcome;
  const replied = asked ?? answered ?? again;
  const least = before?.attempts ?? 1;
  const whole = Number.isInteger(attempts) && attempts >= least && attempts <= MOST_ATTEMPTS;
  return [
    ...(reached !== 'reached' && replied !== undefined ? [PROBLEMS.CALL_REPLY_UNEXPECTED.at('reached')] : []),
    ...(reached === 'reached' && asked === undefined ? [PROBLEMS.CALL_REPLY_MISSING.at('asked')] : []),
    ...(whole ? [] : [PROBLEMS.CALL_ATTEMPTS_OUTSIDE.at('attempts', least, MOST_ATTEMPTS)]),
    ...(isCorrection(before) && !reason ? [PROBLEMS.CORRECTION_REASON_MISSING.at('reason')] : []),
  ];
}

/** Tells whether a record over this one corrects it: calling again a person that did not answer corrects nothing. */
export function isCorrection(before: CallOutcome | undefined): boolean {
  return before !== undefined && before.reached !== 'no-answer';
}
