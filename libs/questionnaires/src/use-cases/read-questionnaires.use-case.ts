import { CriteriaSetRecord, criteriaSetsById } from '@hailong/criteria';
import { AgencyDb, AgencyScope, IntakeDb } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import {
  QuestionnaireRecord,
  questionnairePage,
  questionnairesById,
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
    return this.agencyDb.read(scope, async (tx) => (await questionnairesById(tx, [questionnaireId]))[0]);
  }

  /** Published ones in the order asked; undefined where there is none. */
  async published(ids: readonly number[]): Promise<readonly (QuestionnaireRecord | undefined)[]> {
    const found = await this.intakeDb.read((tx) => questionnairesById(tx, ids));
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
      ? await this.agencyDb.read(reader, (tx) => criteriaSetsById(tx, ids))
      : await this.intakeDb.read((tx) => criteriaSetsById(tx, ids));
    const byId = new Map(found.map((record) => [record.criteriaSetId, record]));
    return ids.map((id) => byId.get(id));
  }
}
