import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { acceptsOn } from '@hailong/surveys/domain';
import { Accepted, Refused } from './judge-submission';
import { StoredUnder } from './response-identity';
import { StoreOutcome } from './store-outcome';
import { quotaFull } from './submission-problems';

/** Confirmation that a form is stored durably and counted. */
export interface ResponseReceipt {
  /** Names the response to its sender for later questions. Reveals nothing. */
  readonly receipt: string;
  /** Whether the form had been counted before, so that this was a retry. */
  readonly repeated: boolean;
}

/** Receipt of a form that was handed to the store; refused when its round closed or its quota filled meanwhile. */
export function receiptOf(
  { round, form: { submission, arrival } }: Accepted,
  { responseId }: StoredUnder,
  outcome: StoreOutcome,
): Verdict<ResponseReceipt> {
  const { document } = round.record;
  if (outcome === 'round-closed') {
    const closed = acceptsOn(document, 'closed', arrival.on, submission.channel);
    return refuse(closed as Problem);
  }
  if (typeof outcome === 'object') {
    const { rule } = outcome.full;
    return refuse(quotaFull(document.quotas.find(({ code }) => code === rule)?.label.vi ?? rule));
  }
  return accept({ receipt: responseId, repeated: outcome === 'repeated' });
}

/** Answer to a refused form: a form counted yesterday stays counted when its sender asks again after the round has closed. */
export function refusalOf(
  { problems }: Refused,
  identity: StoredUnder | undefined,
  stored: ReadonlySet<string>,
): Verdict<ResponseReceipt> {
  if (identity && stored.has(identity.responseId))
    return accept({ receipt: identity.responseId, repeated: true });
  return refuse(...problems);
}
