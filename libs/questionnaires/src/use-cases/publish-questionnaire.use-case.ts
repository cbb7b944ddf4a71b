import { criteriaSetById } from '@hailong/criteria';
import { AgencyDb, AgencyScope, recordAudit, lockSurveys, Transaction } from '@hailong/database';
import {
  accept,
  CalendarDay,
  CLOCK,
  Clock,
  documentLocked,
  notFound,
  Problem,
  refuse,
  today,
  Verdict,
} from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { questionnaireProblems } from '../domain/check-questionnaire';
import { PROBLEMS } from '../domain/problems';
import { questionnaireWarnings } from '../domain/questionnaire-warnings';
import {
  QuestionnaireRecord,
  publishQuestionnaire,
  questionnairesById,
} from '../persistence/questionnaire-store';

/** A published questionnaire, final from now on, with warnings for its author. */
export interface PublishedQuestionnaire {
  readonly questionnaire: QuestionnaireRecord;
  readonly warnings: readonly Problem[];
}

/** Publishes a draft. Refused with all its problems at once, and while the criteria set of its items is a draft. */
@Injectable()
export class PublishQuestionnaire {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  publish(scope: AgencyScope, questionnaireId: number): Promise<Verdict<PublishedQuestionnaire>> {
    const on = today(this.clock);
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, scope.agencyId);
      const [draft] = await questionnairesById(tx, [questionnaireId]);
      if (draft?.agencyId !== scope.agencyId) return refuse(notFound('questionnaire', 'id'));
      if (draft.state === 'published') return refuse(documentLocked('questionnaire', 'id'));
      return publish(tx, scope, draft, on);
    });
  }
}

async function publish(
  tx: Transaction,
  scope: AgencyScope,
  draft: QuestionnaireRecord,
  on: CalendarDay,
): Promise<Verdict<PublishedQuestionnaire>> {
  const set = draft.criteriaSetId === null ? undefined : await criteriaSetById(tx, draft.criteriaSetId);
  const problems = [
    ...(set?.state === 'draft' ? [PROBLEMS.CRITERIA_SET_UNPUBLISHED.at('criteriaSet', set.code)] : []),
    ...questionnaireProblems(draft.document, set?.document),
  ];
  if (problems.length) return refuse(...problems);
  const questionnaire = await publishQuestionnaire(tx, draft, on);
  const subject = `${draft.code} v${draft.version}`;
  await recordAudit(tx, scope, { action: 'publish-questionnaire', subject, after: { publishedOn: on } });
  return accept({ questionnaire, warnings: questionnaireWarnings(draft.document, set?.document) });
}
