import { Problem, accept, refuse } from '@hailong/kernel';
import { SetAside } from '@hailong/questionnaires/domain';
import { ClosedCode, fieldedOn } from '@hailong/surveys/domain';
import { Accepted, Refused, readerOf } from './judge-submission';
import { CheckedForm } from './pending-response';
import { StoredUnder } from './stored-under';
import { StoreOutcome } from './store-outcome';
import { NOTES, PROBLEMS } from './problems';
import { SubmissionVerdict } from './submission-code';

/** Confirmation that a form is stored durably, and counted unless it was set aside. */
export interface ResponseReceipt {
  /** Names the response to its sender for later questions. Reveals nothing. */
  readonly receipt: string;
  /** True for a retry: the form had been counted before. */
  readonly repeated: boolean;
  /** Reason for which the form is in no figure; absent: the form is valid. */
  readonly setAside?: SetAside;
  /** Answers that are missing to a form that counts; 0 unless the form is blank. */
  readonly missing?: number;
  /** Says to the sender which answers were left out; absent: none. The place of each is the code of its item. */
  readonly notices?: readonly Problem[];
}

/** Receipt of a form that was handed to the store; refused when its round closed or its quota filled meanwhile. */
export function receiptOf(
  { round, checked, form: { submission, arrival } }: Accepted,
  { responseId }: StoredUnder,
  outcome: StoreOutcome,
): SubmissionVerdict<ResponseReceipt> {
  const { document } = round.record;
  if (outcome === 'round-closed') {
    const closed = fieldedOn(document, 'closed', arrival.on, submission.channel);
    return refuse(closed as Problem<ClosedCode>);
  }
  if (typeof outcome === 'object') {
    const { rule } = outcome.full;
    const label = document.quotas.find(({ code }) => code === rule)?.label ?? { vi: rule };
    const texts = { vi: label.vi, en: label.en ?? label.vi };
    return refuse(PROBLEMS.QUOTA_FULL.at('', texts, readerOf(arrival)));
  }
  return accept({ receipt: responseId, repeated: outcome === 'repeated', ...toldOf(checked) });
}

/** Facts of a form beside its receipt; none of a form that counts with all its answers. */
export function toldOf({
  setAside,
  missing,
  filled: { leftOut },
}: CheckedForm): Pick<ResponseReceipt, 'setAside' | 'missing' | 'notices'> {
  const aside = setAside === undefined ? {} : { setAside, missing };
  if (leftOut.length === 0) return aside;
  return { ...aside, notices: leftOut.map((item) => NOTES.HIDDEN_ANSWER_UNEXPECTED.at(item, item)) };
}

/** Answer to a refused form: a form counted yesterday stays counted when its sender asks again after the round has closed. */
export function refusalOf(
  { problems }: Refused,
  identity: StoredUnder | undefined,
  stored: ReadonlySet<string>,
): SubmissionVerdict<ResponseReceipt> {
  if (identity && stored.has(identity.responseId))
    return accept({ receipt: identity.responseId, repeated: true });
  return refuse(...problems);
}
