import { setImmediate } from 'node:timers/promises';
import { Transaction } from '@hailong/database';
import { responseId } from '@hailong/surveys/domain';
import { noScriptResponseKey } from '../domain/answer-without-script';
import { AdmissionPlace, AdmissionRow, admissionsOf } from '../persistence/admission-store';
import type { StoredAnswers } from './stored-answers';

/** Computed in one go, a few milliseconds; between two such goes everybody else of the process has a turn. */
const AT_ONCE = 500;

export interface Admissions {
  readonly all: readonly AdmissionRow[];
  /** Answered without a script and not marked yet: hashes of their tokens. */
  readonly answeredUnmarked: readonly Buffer[];
}

/**
 * The admissions of a round and agency, and which of them were answered without a script, found by computing. All are
 * looked at together: neither a row nor a logged statement says which one was asked about.
 */
export async function lookAtAdmissions(
  tx: Transaction,
  answers: StoredAnswers,
  { agencyId, roundId }: AdmissionPlace,
  tokenKey: Buffer,
): Promise<Admissions> {
  const all = await admissionsOf(tx, { agencyId, roundId });
  const ids = new Map<string, Buffer>();
  const open = all.filter(({ used, blindedHash }) => !used && !blindedHash);
  for (const [at, { tokenHash }] of open.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
    ids.set(responseId(noScriptResponseKey(tokenKey, tokenHash), roundId, agencyId), tokenHash);
  }
  const stored = await answers.among(tx, agencyId, [...ids.keys()]);
  return { all, answeredUnmarked: [...ids].flatMap(([id, hash]) => (stored.has(id) ? [hash] : [])) };
}
