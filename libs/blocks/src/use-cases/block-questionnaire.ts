import { Transaction } from '@hailong/database';
import { questionnairesById } from '@hailong/questionnaires';
import { Questionnaire, SheetLayout, sheetLayout } from '@hailong/questionnaires/domain';

/** Form on which the forms of a block were filled. */
export interface BlockQuestionnaire {
  readonly document: Questionnaire;
  readonly layout: SheetLayout;
}

/** @throws Error when the questionnaire is not there, though forms of it are */
export async function questionnaireOfBlock(
  tx: Transaction,
  questionnaireId: number,
): Promise<BlockQuestionnaire> {
  const [questionnaire] = await questionnairesById(tx, [questionnaireId]);
  if (!questionnaire) throw new Error(`the questionnaire ${questionnaireId} of a block is not there`);
  return { document: questionnaire.document, layout: sheetLayout(questionnaire.document) };
}
