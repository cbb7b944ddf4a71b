import { setImmediate } from 'node:timers/promises';
import { Transaction } from '@hailong/database';
import { responseId } from '@hailong/surveys/domain';
import { noScriptResponseKey } from '../domain/answer-without-script';
import { InvitationTarget, AdmissionRow, admissionsOf } from '../persistence/admission-store';
import type { StoredAnswers } from './stored-answers';

/** Number computed in one go, a few milliseconds; other work of the process runs in between. */
const AT_ONCE = 500;

/** Admissions of a round and agency. */
export interface Admissions {
  readonly all: readonly AdmissionRow[];
  /** Token hashes of admissions that were answered without a script and are not marked yet. */
  readonly answeredUnmarked: readonly Buffer[];
}

/**
 * Reads the admissions of a round and agency, and computes which of them were answered without a script. All are read
 * together: neither a row nor a logged statement tells which admission was asked about.
 */
export async function readAdmissions(
  tx: Transaction,
  answers: StoredAnswers,
  { agencyId, roundId }: InvitationTarget,
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
