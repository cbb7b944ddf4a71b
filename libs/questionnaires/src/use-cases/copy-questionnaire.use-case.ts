import { codeProblems } from '@hailong/criteria/domain';
import { AgencyDb, AgencyScope, recordAudit, lockSurveys, Transaction } from '@hailong/database';
import { accept, notFound, refuse, Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import {
  QuestionnaireRecord,
  insertQuestionnaire,
  newestVersions,
  questionnairesById,
} from '../persistence/questionnaire-store';

export interface QuestionnaireToCopy {
  /** A questionnaire of the agency, or a published one of another. */
  readonly questionnaireId: number;
  /** Absent: the code it has. */
  readonly code?: string;
}

/**
 * Copies a questionnaire, last year's or another agency's, to a draft of the agency. The draft is the next version of
 * its code; refused while that code has a draft, so that two authors that begin at once work on the same draft.
 */
@Injectable()
export class CopyQuestionnaire {
  constructor(private readonly db: AgencyDb) {}

  copy(scope: AgencyScope, input: QuestionnaireToCopy): Promise<Verdict<QuestionnaireRecord>> {
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, scope.agencyId);
      return copy(tx, scope, input);
    });
  }
}

async function copy(
  tx: Transaction,
  scope: AgencyScope,
  { questionnaireId, code }: QuestionnaireToCopy,
): Promise<Verdict<QuestionnaireRecord>> {
  const [source] = await questionnairesById(tx, [questionnaireId]);
  if (!source) return refuse(notFound('questionnaire', 'id'));
  const name = code ?? source.code;
  const [newest] = await newestVersions(tx, scope.agencyId, [name]);
  const problems = [
    ...codeProblems(name, 'code'),
    ...(newest?.state === 'draft'
      ? [PROBLEMS.QUESTIONNAIRE_DRAFT_TAKEN.at('code', newest.code, newest.version)]
      : []),
  ];
  if (problems.length) return refuse(...problems);
  const made = await insertQuestionnaire(
    tx,
    scope.agencyId,
    { code: name, version: (newest?.version ?? 0) + 1 },
    source,
  );
  const after = { copyOf: `${source.code} v${source.version}`, of: source.agencyId };
  await recordAudit(tx, scope, {
    action: 'copy-questionnaire',
    subject: `${made.code} v${made.version}`,
    after,
  });
  return accept(made);
}
