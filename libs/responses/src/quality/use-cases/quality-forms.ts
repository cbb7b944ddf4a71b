import type { Transaction } from '@hailong/database';
import { CompiledForm, compileForm } from '@hailong/questionnaires/domain';
import { questionnairesById } from '@hailong/questionnaires';
import { Injectable } from '@nestjs/common';

/** Published questionnaires made ready for examining sheets, kept in memory for good because they never change. */
@Injectable()
export class QualityForms {
  private readonly kept = new Map<number, CompiledForm>();

  /** Looks forms up by id; every id must be a published questionnaire. */
  async byId(tx: Transaction, ids: Iterable<number>): Promise<(id: number) => CompiledForm> {
    const missing = [...new Set(ids)].filter((id) => !this.kept.has(id));
    if (missing.length > 0)
      for (const { questionnaireId, document } of await questionnairesById(tx, missing))
        this.kept.set(questionnaireId, compileForm(document));
    return (id) => {
      const form = this.kept.get(id);
      if (!form) throw new Error(`the questionnaire ${id} of a stored response is not there`);
      return form;
    };
  }
}
