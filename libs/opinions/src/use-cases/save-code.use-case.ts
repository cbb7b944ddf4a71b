import { AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { Verdict, accept, listed, notFound, quoted, refuse } from '@hailong/kernel';
import { questionnairesById } from '@hailong/questionnaires';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { neededText } from '../domain/step-note';
import { textItems } from '../domain/text-items';
import { CodeRow, CodedItem, saveCode } from '../persistence/code-store';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/;

/** Makes a code into which texts of an item are sorted, or gives it another label. */
@Injectable()
export class SaveCode {
  constructor(private readonly db: AgencyDb) {}

  /** Refused with NOT_FOUND (questionnaire), TEXT_ITEM_UNKNOWN, OPINION_CODE_MALFORMED, OPINION_TEXT_MISSING, OPINION_TEXT_TOO_LONG. */
  async save(scope: AgencyScope, given: CodeRow): Promise<Verdict<CodeRow>> {
    const label = neededText('label', given.label);
    if (!label.ok) return label;
    if (!CODE.test(given.code)) return refuse(PROBLEMS.OPINION_CODE_MALFORMED.at('code'));
    const saved = { ...given, label: label.value };
    return this.db.write(scope, async (tx) => {
      const item = await textItem(tx, given);
      if (!item.ok) return item;
      const before = await saveCode(tx, scope.agencyId, saved);
      await recordAudit(tx, scope, {
        ...{ action: 'save-opinion-code', subject: `${given.item} ${given.code}` },
        before: before === undefined ? undefined : { label: before },
        after: saved,
      });
      return accept(saved);
    });
  }
}

/** Finds an item that takes texts. Refused with NOT_FOUND, TEXT_ITEM_UNKNOWN. */
export async function textItem(
  tx: Transaction,
  { questionnaireId, item }: CodedItem,
): Promise<Verdict<CodedItem>> {
  const [questionnaire] = await questionnairesById(tx, [questionnaireId]);
  if (!questionnaire) return refuse(notFound('questionnaire', 'questionnaire'));
  const items = textItems(questionnaire.document);
  if (items.has(item)) return accept({ questionnaireId, item });
  return refuse(PROBLEMS.TEXT_ITEM_UNKNOWN.at('item', quoted(item), listed([...items.keys()])));
}
