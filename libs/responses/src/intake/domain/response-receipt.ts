import { Problem, accept, refuse } from '@hailong/kernel';
import { SetAside } from '@hailong/questionnaires/domain';
import { ClosedCode, fieldedOn } from '@hailong/surveys/domain';
import { Accepted, Refused, readerOf } from './judge-submission';
import { CheckedForm } from './pending-response';
import { StoredUnder } from './stored-under';
import { StoreOutcome } from './store-outcome';
import { PROBLEMS } from './problems';
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
  return accept({ receipt: responseId, repeated: outcome === 'repeated', ...asideOf(checked) });
}

/** Facts of a form that was set aside; none of a form that counts. */
export function asideOf({ setAside, missing }: CheckedForm): Pick<ResponseReceipt, 'setAside' | 'missing'> {
  return setAside === undefined ? {} : { setAside, missing };
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
