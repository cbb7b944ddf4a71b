import { CriteriaSetRecord, criteriaSetsById } from '@hailong/criteria';
import { AgencyDb, AgencyScope, IntakeDb } from '@hailong/database';
import { QUESTIONNAIRE_ID, idsAndCodes, nameOf, ownOrOnly } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import {
  QuestionnaireRecord,
  questionnairePage,
  questionnairesById,
  questionnairesReferred,
} from '../persistence/questionnaire-store';

@Injectable()
export class ReadQuestionnaires {
  constructor(
    private readonly agencyDb: AgencyDb,
    private readonly intakeDb: IntakeDb,
  ) {}

  /** The agency's own, newest first. */
  page(scope: AgencyScope, beforeId: number | null, limit: number): Promise<readonly QuestionnaireRecord[]> {
    return this.agencyDb.read(scope, (tx) => questionnairePage(tx, scope.agencyId, beforeId, limit));
  }

  /** A questionnaire of the agency, or a published one of another. */
  byId(scope: AgencyScope, questionnaireId: number): Promise<QuestionnaireRecord | undefined> {
    return this.agencyDb.read(
      scope,
      async (tx) => (await questionnairesById(tx, [questionnaireId]))[0],
      'one',
    );
  }

  /** Questionnaires in the order of the names, each an id or a code as in {@link FindQuestionnaires}; undefined for a name of none. */
  async named(
    reader: AgencyScope,
    texts: readonly string[],
  ): Promise<readonly (QuestionnaireRecord | undefined)[]> {
    const names = texts.map((text) => nameOf(QUESTIONNAIRE_ID, text));
    const { ids, codes } = idsAndCodes(names);
    const found = await this.agencyDb.read(reader, (tx) => questionnairesReferred(tx, ids, codes), 'one');
    return names.map((name) => {
      if (name === undefined) return undefined;
      if ('id' in name) return found.find(({ questionnaireId }) => questionnaireId === name.id);
      return ownOrOnly(newestOfCode(found, name.code), reader.agencyId);
    });
  }

  /** Published ones in the order asked; undefined where there is none. */
  async published(ids: readonly number[]): Promise<readonly (QuestionnaireRecord | undefined)[]> {
    const found = await this.intakeDb.read((tx) => questionnairesById(tx, ids), 'one');
    const byId = new Map(found.map((record) => [record.questionnaireId, record]));
    return ids.map((id) => byId.get(id));
  }

  /**
   * Criteria sets in the order asked; undefined where there is none or it may not be seen.
   *
   * @param reader sees its own drafts as well; undefined: published ones only
   */
  async criteriaSets(
    reader: AgencyScope | undefined,
    ids: readonly number[],
  ): Promise<readonly (CriteriaSetRecord | undefined)[]> {
    const found = reader
      ? await this.agencyDb.read(reader, (tx) => criteriaSetsById(tx, ids), 'one')
      : await this.intakeDb.read((tx) => criteriaSetsById(tx, ids), 'one');
    const byId = new Map(found.map((record) => [record.criteriaSetId, record]));
    return ids.map((id) => byId.get(id));
  }
}

/** Newest published version of a code, of each owner. */
function newestOfCode(found: readonly QuestionnaireRecord[], code: string): readonly QuestionnaireRecord[] {
  const versions = found.filter((each) => each.code === code && each.state === 'published');
  return versions.filter(
    (each) => !versions.some((other) => other.agencyId === each.agencyId && other.version > each.version),
  );
}
