import { AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { PROBLEMS } from '../domain/problems';
import {
  CriteriaSetDraft,
  CriteriaSetRecord,
  insertDraft,
  newestVersion,
  replaceDraft,
  lockCriteriaSets,
} from '../persistence/criteria-set-store';

/**
 * Saves the first draft of a code, or replaces the draft that is its newest version; refused when that is published.
 */
export async function saveDraft(
  tx: Transaction,
  scope: AgencyScope,
  code: string,
  draft: CriteriaSetDraft,
): Promise<Verdict<CriteriaSetRecord>> {
  await lockCriteriaSets(tx, scope.agencyId);
  const newest = await newestVersion(tx, scope.agencyId, code);
  if (newest?.state === 'published') return refuse(PROBLEMS.CRITERIA_SET_LOCKED.at('code', newest));
  const saved = newest
    ? await replaceDraft(tx, newest, draft)
    : await insertDraft(tx, scope.agencyId, { code, version: 1 }, draft);
  await recordAudit(tx, scope, {
    action: 'save-criteria-set',
    subject: `${code} v${saved.version}`,
    before: newest && contentOf(newest),
    after: contentOf(saved),
  });
  return accept(saved);
}

function contentOf({ coreId, extension, document }: CriteriaSetDraft): CriteriaSetDraft {
  return { coreId, extension, document };
}
