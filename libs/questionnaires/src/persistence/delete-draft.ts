import type { Transaction } from '@hailong/database';
import type { QuestionnaireKey, QuestionnaireName } from './questionnaire-store';

/** Deletes a draft. No policy of the table lets a published version be deleted. */
export async function deleteQuestionnaireDraft(
  tx: Transaction,
  { agencyId, questionnaireId }: QuestionnaireKey,
): Promise<void> {
  const deleted = await tx.query(
    `delete from hailong.questionnaire where agency_id = $1 and questionnaire_id = $2 and state = 'draft'
     returning questionnaire_id`,
    [agencyId, questionnaireId],
  );
  if (deleted.length === 0)
    throw new Error('a questionnaire changed without the lock: take lockSurveys first');
}

/** Finds the owner's questionnaires that rate the criteria of a set, by code and version. */
export function questionnairesRating(
  tx: Transaction,
  agencyId: number,
  criteriaSetId: number,
): Promise<QuestionnaireName[]> {
  return tx.query(
    `select code, version from hailong.questionnaire where agency_id = $1 and criteria_set_id = $2 order by code, version`,
    [agencyId, criteriaSetId],
  );
}

/** Finds the owner's versions of a code, draft or not, oldest first. */
export function versionsOf(
  tx: Transaction,
  agencyId: number,
  code: string,
): Promise<(QuestionnaireName & { readonly questionnaireId: number })[]> {
  return tx.query(
    `select code, version, questionnaire_id as "questionnaireId" from hailong.questionnaire
     where agency_id = $1 and code = $2 order by version`,
    [agencyId, code],
  );
}
