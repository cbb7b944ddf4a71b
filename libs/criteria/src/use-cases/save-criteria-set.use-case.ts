import { AgencyDb, AgencyScope } from '@hailong/database';
import { Verdict, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { codeProblems } from '../domain/codes-and-labels';
import { CriteriaSet } from '../domain/criteria-set';
import { asOwnSet } from '../domain/strip-core-links';
import { CriteriaSetRecord } from '../persistence/criteria-set-store';
import { saveDraft } from './save-draft';

/**
 * Saves a draft of a set that extends no core, however unfinished; publishing checks it. Its criteria enter no
 * province ranking: for that an agency extends the core.
 */
@Injectable()
export class SaveCriteriaSet {
  constructor(private readonly db: AgencyDb) {}

  async save(scope: AgencyScope, code: string, set: CriteriaSet): Promise<Verdict<CriteriaSetRecord>> {
    const problems = codeProblems(code, 'code');
    if (problems.length) return refuse(...problems);
    const draft = { document: asOwnSet(set), coreId: null, extension: null };
    return this.db.write(scope, (tx) => saveDraft(tx, scope, code, draft));
  }
}
