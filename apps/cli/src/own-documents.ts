import { CriteriaSetRecord } from '@hailong/criteria';
import { ReadCriteriaSets } from '@hailong/criteria/use-cases';
import { AgencyScope } from '@hailong/database';
import {
  CRITERIA_SET_ID,
  Noun,
  PublicId,
  QUESTIONNAIRE_ID,
  Verdict,
  accept,
  notFound,
  refuse,
} from '@hailong/kernel';
import { QuestionnaireRecord } from '@hailong/questionnaires';
import { ReadQuestionnaires } from '@hailong/questionnaires/use-cases';
import { PageOf, everyRecord } from './every-record';
import { Session } from './session';

/** Finds a criteria set of the acting agency by id, by code (its newest version, draft or not) or by code and version. */
export function ownCriteriaSet(
  session: Session,
  scope: AgencyScope,
  name: string,
): Promise<Verdict<CriteriaSetRecord>> {
  const sets = session.get(ReadCriteriaSets);
  const page: PageOf<CriteriaSetRecord> = (before, limit) => sets.page(scope, before, limit);
  return found('criteriaSet', CRITERIA_SET_ID, { name, page, idOf: ({ criteriaSetId }) => criteriaSetId });
}

/** Finds a questionnaire of the acting agency as {@link ownCriteriaSet} does. */
export function ownQuestionnaire(
  session: Session,
  scope: AgencyScope,
  name: string,
): Promise<Verdict<QuestionnaireRecord>> {
  const forms = session.get(ReadQuestionnaires);
  const page: PageOf<QuestionnaireRecord> = (before, limit) => forms.page(scope, before, limit);
  return found('questionnaire', QUESTIONNAIRE_ID, {
    name,
    page,
    idOf: ({ questionnaireId }) => questionnaireId,
  });
}

interface Versioned {
  readonly code: string;
  readonly version: number;
}

interface Search<T> {
  readonly name: string;
  readonly page: PageOf<T>;
  readonly idOf: (record: T) => number;
}

async function found<T extends Versioned>(
  noun: Noun,
  ids: PublicId<number>,
  { name, page, idOf }: Search<T>,
): Promise<Verdict<T>> {
  for await (const record of everyRecord(page, idOf)) {
    const { code, version } = record;
    if ([code, `${code}@${version}`, ids.of(idOf(record))].includes(name)) return accept(record);
  }
  return refuse(notFound(noun, 'name', name));
}
