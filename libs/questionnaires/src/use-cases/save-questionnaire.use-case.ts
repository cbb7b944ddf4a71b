import { codeProblems } from '@hailong/criteria/domain';
import { criteriaSetById } from '@hailong/criteria';
import { AgencyDb, AgencyScope, recordAudit, lockSurveys, Transaction } from '@hailong/database';
import { accept, documentLocked, notFound, Problem, refuse, Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { Questionnaire } from '../domain/questionnaire';
import {
  QuestionnaireDraft,
  QuestionnaireRecord,
  insertQuestionnaire,
  newestVersions,
  replaceQuestionnaire,
} from '../persistence/questionnaire-store';

export interface QuestionnaireToSave {
  readonly code: string;
  /** The criteria set whose criteria its items rate; absent: none. */
  readonly criteriaSetId?: number;
  readonly document: Questionnaire;
}

/**
 * Saves the first draft of a code, or replaces the draft that is its newest version. A draft may have everything
 * wrong that publishing refuses. Refused with CODE_MALFORMED, NOT_FOUND (the criteria set) and DOCUMENT_LOCKED.
 */
@Injectable()
export class SaveQuestionnaire {
  constructor(private readonly db: AgencyDb) {}

  save(scope: AgencyScope, input: QuestionnaireToSave): Promise<Verdict<QuestionnaireRecord>> {
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, scope.agencyId);
      const [newest] = await newestVersions(tx, scope.agencyId, [input.code]);
      const { draft, problems } = await draftOf(tx, input);
      const found = [
        ...codeProblems(input.code, 'code'),
        ...problems,
        ...(newest?.state === 'published' ? [documentLocked('questionnaire', 'code')] : []),
      ];
      if (found.length) return refuse(...found);
      const saved = newest
        ? await replaceQuestionnaire(tx, newest, draft)
        : await insertQuestionnaire(tx, scope.agencyId, { code: input.code, version: 1 }, draft);
      const subject = `${saved.code} v${saved.version}`;
      await recordAudit(tx, scope, { action: 'save-questionnaire', subject, before: newest, after: saved });
      return accept(saved);
    });
  }
}

interface BoundDraft {
  readonly draft: QuestionnaireDraft;
  readonly problems: readonly Problem[];
}

async function draftOf(
  tx: Transaction,
  { document, criteriaSetId }: QuestionnaireToSave,
): Promise<BoundDraft> {
  const set = criteriaSetId === undefined ? undefined : await criteriaSetById(tx, criteriaSetId);
  return {
    draft: { document, criteriaOwnerId: set?.agencyId ?? null, criteriaSetId: set?.criteriaSetId ?? null },
    problems: criteriaSetId === undefined || set ? [] : [notFound('criteriaSet', 'criteriaSet')],
  };
}
