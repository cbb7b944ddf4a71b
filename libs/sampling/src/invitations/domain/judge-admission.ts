import { CalendarDay, Problem } from '@hailong/kernel';
import {
  invitationAnswered,
  invitationExchanged,
  invitationExpired,
  invitationUnknown,
} from './exchange-problems';

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

/** @param answered an answer without a script is stored for it */
export function judgeExchange(
  admission: AdmissionState | undefined,
  blindedHash: Buffer,
  answered: boolean,
  on: CalendarDay,
): ExchangeJudgement {
  if (admission?.blindedHash?.equals(blindedHash)) return 'repeat';
  if (!admission || admission.revoked) return invitationUnknown();
  if (admission.blindedHash) return invitationExchanged();
  if (admission.used || answered) return invitationAnswered();
  return on > admission.expiresOn ? invitationExpired(admission.expiresOn) : 'sign';
}

/** Why an answer without a script is not taken; undefined when it is, also when it is the one that is stored already. */
export function judgeAnswerWithoutScript(
  admission: AdmissionState | undefined,
  answered: boolean,
  on: CalendarDay,
): Problem | undefined {
  if (!admission || admission.revoked) return invitationUnknown();
  if (admission.blindedHash) return invitationExchanged();
  if (admission.used || answered) return undefined;
  return on > admission.expiresOn ? invitationExpired(admission.expiresOn) : undefined;
}
