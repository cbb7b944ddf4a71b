import { CalendarDay, Problem } from '@hailong/kernel';
import { INVITATION_PROBLEMS } from './problems';

/** What is known of an admission when somebody comes with its token. */
export interface AdmissionState {
  readonly expiresOn: CalendarDay;
  /** SHA-256 of the blinded message it was exchanged for; null: not yet. */
  readonly blindedHash: Buffer | null;
  /** Known to have been answered without a script. */
  readonly used: boolean;
  /** Its invitation was taken back. */
  readonly revoked: boolean;
}

/** `sign`: for the first time. `repeat`: the same blinded message again, which gets the same signature. */
export type ExchangeJudgement = 'sign' | 'repeat' | Problem;

/**
 * What was used and what was not get one answer once the last day is over: afterwards nobody can use an invitation up, so
 * whoever holds a copy could otherwise ask at no risk of being noticed.
 *
 * @param answered an answer without a script is stored for it
 */
export function judgeExchange(
  admission: AdmissionState | undefined,
  blindedHash: Buffer,
  answered: boolean,
  on: CalendarDay,
): ExchangeJudgement {
  if (admission?.blindedHash?.equals(blindedHash)) return 'repeat';
  if (!admission || admission.revoked) return INVITATION_PROBLEMS.INVITATION_UNKNOWN.at('');
  if (on > admission.expiresOn) return INVITATION_PROBLEMS.INVITATION_EXPIRED.at('', admission.expiresOn);
  if (admission.blindedHash) return INVITATION_PROBLEMS.INVITATION_EXCHANGE_USED.at('');
  return admission.used || answered ? INVITATION_PROBLEMS.INVITATION_USED.at('') : 'sign';
}

/**
 * Why an answer without a script is not taken; undefined when it is. One that is stored already is taken again until the
 * last day, and stays the one response; afterwards it gets the answer of all that are late, see judgeExchange.
 */
export function judgeAnswerWithoutScript(
  admission: AdmissionState | undefined,
  on: CalendarDay,
): Problem | undefined {
  if (!admission || admission.revoked) return INVITATION_PROBLEMS.INVITATION_UNKNOWN.at('');
  if (on > admission.expiresOn) return INVITATION_PROBLEMS.INVITATION_EXPIRED.at('', admission.expiresOn);
  return admission.blindedHash ? INVITATION_PROBLEMS.INVITATION_EXCHANGE_USED.at('') : undefined;
}
