import { CalendarDay, Problem } from '@hailong/kernel';
import { isExpired } from '../delivery/domain/expiry';
import { INVITATION_PROBLEMS, InvitationCode } from './problems';

/** State of an admission at the moment its token arrives. */
export interface AdmissionState {
  readonly expiresOn: CalendarDay;
  /** SHA-256 of the blinded message it was exchanged for; null before the exchange. */
  readonly blindedHash: Buffer | null;
  /** Marked as answered without a script. */
  readonly used: boolean;
  /** True when its invitation was revoked. */
  readonly revoked: boolean;
  /** Respondent group and field in which alone a named body answers; null: everywhere but in groups of bodies. */
  readonly onlyGroup: string | null;
  readonly onlyField: string | null;
}

/** Place of the round that a form is for. */
export interface FormPlace {
  readonly group: string;
  readonly field?: string;
  /** The group is one of named bodies. */
  readonly ofBodies: boolean;
}

/** `sign`: a first signature. `repeat`: the same blinded message again, which gets the same signature. */
export type ExchangeJudgement = 'sign' | 'repeat' | Problem<InvitationCode>;

/**
 * Judges an exchange. Used and expired invitations get one answer, before and after their last day: the holder of a copy must not
 * learn whether its owner has answered.
 *
 * @param answered whether an answer without a script is stored for the admission
 */
export function judgeExchange(
  admission: AdmissionState | undefined,
  blindedHash: Buffer,
  answered: boolean,
  on: CalendarDay,
): ExchangeJudgement {
  if (admission?.blindedHash?.equals(blindedHash)) return 'repeat';
  if (!admission || admission.revoked) return INVITATION_PROBLEMS.INVITATION_UNKNOWN.at('');
  // A credential tells no group, so with it a body could answer in another.
  if (admission.onlyGroup !== null) return INVITATION_PROBLEMS.INVITATION_EXCHANGE_UNSUITED.at('');
  if (isExpired(admission, on)) return INVITATION_PROBLEMS.INVITATION_EXPIRED.at('');
  const used = admission.blindedHash !== null || admission.used || answered;
  return used ? INVITATION_PROBLEMS.INVITATION_EXPIRED.at('') : 'sign';
}

/**
 * Judges an answer without a script: the problem, or undefined when it may be stored. A stored answer is accepted again until
 * the last day and stays one response; afterwards it gets the answer of all late ones, see judgeExchange. The place is judged
 * before it is said whether the invitation was used, so that a form for a wrong place learns nothing of it.
 */
export function judgeAnswerWithoutScript(
  admission: AdmissionState | undefined,
  place: FormPlace,
  on: CalendarDay,
): Problem<InvitationCode> | undefined {
  if (!admission || admission.revoked) return INVITATION_PROBLEMS.INVITATION_UNKNOWN.at('');
  if (!isFor(admission, place)) return INVITATION_PROBLEMS.INVITATION_UNSUITED.at('');
  if (isExpired(admission, on)) return INVITATION_PROBLEMS.INVITATION_EXPIRED.at('');
  return admission.blindedHash ? INVITATION_PROBLEMS.INVITATION_EXPIRED.at('') : undefined;
}

function isFor({ onlyGroup, onlyField }: AdmissionState, { group, field, ofBodies }: FormPlace): boolean {
  if (onlyGroup === null) return !ofBodies;
  return onlyGroup === group && (onlyField === null || onlyField === field);
}
