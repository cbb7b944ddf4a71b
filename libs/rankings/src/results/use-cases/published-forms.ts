import { CriteriaSet } from '@hailong/criteria/domain';
import { CriteriaSetRecord, criteriaSetsById } from '@hailong/criteria';
import type { Statements, Transaction } from '@hailong/database';
import { Questionnaire, SheetLayout, sheetLayout } from '@hailong/questionnaires/domain';
import { questionnairesById } from '@hailong/questionnaires';
import { Injectable } from '@nestjs/common';

/** Published questionnaire with the layout and criteria set that its tallies are read by. */
export interface PublishedForm {
  readonly questionnaireId: number;
  readonly questionnaire: Questionnaire;
  readonly layout: SheetLayout;
  /** Criteria set; absent where the questionnaire rates no criterion. */
  readonly criteriaSet?: CriteriaSet;
  /** Core that the criteria set is or extends; without a core nothing is comparable. */
  readonly coreId?: number;
}

/** Door of a reader, see the doors of `@hailong/database`. */
export type OpenDoor = <T>(work: (tx: Transaction) => Promise<T>, statements?: Statements) => Promise<T>;

/** Published questionnaires and their criteria sets, held in memory for good because they never change. */
@Injectable()
export class PublishedForms {
  private readonly known = new Map<number, PublishedForm>();

  /** Forms by id; each id must be that of a published questionnaire. */
  async byId(tx: Transaction, ids: readonly number[]): Promise<ReadonlyMap<number, PublishedForm>> {
    const missing = [...new Set(ids)].filter((id) => !this.known.has(id));
    if (missing.length)
      for (const form of await readForms(tx, missing)) this.known.set(form.questionnaireId, form);
    return this.known;
  }

  /** Forms by id as {@link byId}; the door is opened only where some are not in memory. */
  async through(open: OpenDoor, ids: readonly number[]): Promise<ReadonlyMap<number, PublishedForm>> {
    return ids.every((id) => this.known.has(id)) ? this.known : open((tx) => this.byId(tx, ids));
  }
}

async function readForms(tx: Transaction, ids: readonly number[]): Promise<readonly PublishedForm[]> {
  const records = await questionnairesById(tx, ids);
  const setIds = records.flatMap(({ criteriaSetId }) => criteriaSetId ?? []);
  const sets = new Map((await criteriaSetsById(tx, setIds)).map((set) => [set.criteriaSetId, set]));
  return records.map(({ questionnaireId, document, criteriaSetId }) => {
    const set = criteriaSetId === null ? undefined : sets.get(criteriaSetId);
    const form = { questionnaireId, questionnaire: document, layout: sheetLayout(document) };
    return { ...form, criteriaSet: set?.document, coreId: set && coreOf(set) };
  });
}

function coreOf({ core, criteriaSetId, coreId }: CriteriaSetRecord): number | undefined {
  return core ? criteriaSetId : (coreId ?? undefined);
}
