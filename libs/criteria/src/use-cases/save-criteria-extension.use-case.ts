import { AgencyDb, AgencyScope } from '@hailong/database';
import { Verdict, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { codeProblems } from '../domain/codes-and-labels';
import { CoreExtension } from '../domain/criteria-set';
import { extendCore } from '../domain/extend-core';
import { PROBLEMS } from '../domain/problems';
import { CriteriaSetRecord, criteriaSetById } from '../persistence/criteria-set-store';
import { saveDraft } from './save-draft';

/** Saves a draft of an agency's extension of the core: the extension, and the whole set made from it. */
@Injectable()
export class SaveCriteriaExtension {
  constructor(private readonly db: AgencyDb) {}

  async save(
    scope: AgencyScope,
    code: string,
    extension: CoreExtension,
  ): Promise<Verdict<CriteriaSetRecord>> {
    const codes = codeProblems(code, 'code');
    return this.db.write(scope, async (tx) => {
      const core = await criteriaSetById(tx, extension.coreId);
      if (!core?.core) return refuse(...codes, PROBLEMS.CORE_UNKNOWN.at('core'));
      const extended = extendCore(core.document, extension);
      if (!extended.ok) return refuse(...codes, ...extended.problems);
      if (codes.length) return refuse(...codes);
      return saveDraft(tx, scope, code, { document: extended.value, coreId: core.criteriaSetId, extension });
    });
  }
}
