import { AgencyDb, AgencyScope, Transaction, lockSurveys, recordAudit } from '@hailong/database';
import {
  QUESTIONNAIRE_ID,
  Verdict,
  accept,
  deletionProblems,
  nameOf,
  notFound,
  refuse,
} from '@hailong/kernel';
import {
  QuestionnaireRecord,
  deleteQuestionnaireDraft,
  questionnairesById,
  versionsOf,
} from '@hailong/questionnaires';
import { Injectable } from '@nestjs/common';
import { plansAsking } from '../persistence/delete-drafts';

/**
 * Deletes a draft of a questionnaire, named by id, by code (its newest version) or by code and version; the trail keeps the
 * whole document. Refused with NOT_FOUND, DELETION_UNSUITED once it is published, DRAFT_LOCKED while a plan names it and no
 * other version of its code is left.
 */
@Injectable()
export class DeleteQuestionnaire {
  constructor(private readonly db: AgencyDb) {}

  delete(scope: AgencyScope, name: string): Promise<Verdict<QuestionnaireRecord>> {
    const { agencyId } = scope;
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, agencyId);
      const form = await formNamed(tx, agencyId, name);
      if (form?.agencyId !== agencyId) return refuse(notFound('questionnaire', 'id', name));
      const last = (await versionsOf(tx, agencyId, form.code)).length === 1;
      const plans = last ? await plansAsking(tx, agencyId, form.code) : [];
      const uses = plans.map(({ code }) => ({ noun: 'plan', code }) as const);
      const problems = deletionProblems('questionnaire', 'id', form.state, uses);
      if (problems.length > 0) return refuse(...problems);
      await deleteQuestionnaireDraft(tx, form);
      const subject = `${form.code} v${form.version}`;
      await recordAudit(tx, scope, { action: 'delete-questionnaire', subject, before: form });
      return accept(form);
    });
  }
}

async function formNamed(
  tx: Transaction,
  agencyId: number,
  name: string,
): Promise<QuestionnaireRecord | undefined> {
  const asked = nameOf(QUESTIONNAIRE_ID, name);
  if (!asked) return undefined;
  if ('id' in asked) return (await questionnairesById(tx, [asked.id]))[0];
  const { version } = 'version' in asked ? asked : { version: undefined };
  const versions = await versionsOf(tx, agencyId, asked.code);
  const found = version === undefined ? versions.at(-1) : versions.find((each) => each.version === version);
  return found && (await questionnairesById(tx, [found.questionnaireId]))[0];
}
