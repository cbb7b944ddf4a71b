import {
  CriteriaSetRecord,
  criteriaSetById,
  criteriaSetsNamed,
  deleteCriteriaSetDraft,
  lockCriteriaSets,
  newestVersion,
} from '@hailong/criteria';
import { AgencyDb, AgencyScope, Transaction, lockSurveys, recordAudit } from '@hailong/database';
import {
  CRITERIA_SET_ID,
  Verdict,
  accept,
  deletionProblems,
  nameOf,
  notFound,
  refuse,
} from '@hailong/kernel';
import { questionnairesRating } from '@hailong/questionnaires';
import { Injectable } from '@nestjs/common';

/**
 * Deletes a draft of a criteria set, named by id, by code (its newest version) or by code and version; the trail keeps the
 * whole document. Refused with NOT_FOUND, DELETION_UNSUITED once it is published, DRAFT_LOCKED while a questionnaire rates it.
 */
@Injectable()
export class DeleteCriteriaSet {
  constructor(private readonly db: AgencyDb) {}

  delete(scope: AgencyScope, name: string): Promise<Verdict<CriteriaSetRecord>> {
    const { agencyId } = scope;
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, agencyId);
      await lockCriteriaSets(tx, agencyId);
      const set = await setNamed(tx, agencyId, name);
      if (set?.agencyId !== agencyId) return refuse(notFound('criteriaSet', 'id', name));
      const forms = await questionnairesRating(tx, agencyId, set.criteriaSetId);
      const uses = forms.map(
        ({ code, version }) => ({ noun: 'questionnaire', code: `${code}@${version}` }) as const,
      );
      const problems = deletionProblems('criteriaSet', 'id', set.state, uses);
      if (problems.length > 0) return refuse(...problems);
      await deleteCriteriaSetDraft(tx, set);
      const subject = `${set.code} v${set.version}`;
      await recordAudit(tx, scope, { action: 'delete-criteria-set', subject, before: set });
      return accept(set);
    });
  }
}

async function setNamed(
  tx: Transaction,
  agencyId: number,
  name: string,
): Promise<CriteriaSetRecord | undefined> {
  const asked = nameOf(CRITERIA_SET_ID, name);
  if (!asked) return undefined;
  if ('id' in asked) return criteriaSetById(tx, asked.id);
  if (!('version' in asked) || asked.version === undefined) return newestVersion(tx, agencyId, asked.code);
  const named = await criteriaSetsNamed(tx, asked.code, asked.version);
  const own = named.find((each) => each.agencyId === agencyId);
  return own && criteriaSetById(tx, own.criteriaSetId);
}
