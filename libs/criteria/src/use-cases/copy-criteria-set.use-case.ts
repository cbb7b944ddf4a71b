import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { asOwnSet } from '../domain/strip-core-links';
import { PROBLEMS } from '../domain/problems';
import {
  CriteriaSetRecord,
  criteriaSetById,
  insertDraft,
  newestVersion,
  lockCriteriaSets,
} from '../persistence/criteria-set-store';

/**
 * Begins the next version of an agency's own set as a copy of any version of it: last year's, or an older one to
 * return to. Refused while the code has a draft, so that two authors that begin at once work on the same draft.
 */
@Injectable()
export class CopyCriteriaSet {
  constructor(private readonly db: AgencyDb) {}

  async copy(scope: AgencyScope, criteriaSetId: number): Promise<Verdict<CriteriaSetRecord>> {
    return this.db.write(scope, async (tx) => {
      await lockCriteriaSets(tx, scope.agencyId);
      const source = await criteriaSetById(tx, criteriaSetId);
      if (source?.agencyId !== scope.agencyId) return refuse(notFound('criteriaSet', 'id'));
      const newest = (await newestVersion(tx, scope.agencyId, source.code)) ?? source;
      if (newest.state === 'draft') return refuse(PROBLEMS.CRITERIA_SET_DRAFT_TAKEN.at('code', newest));
      const version = newest.version + 1;
      const copy = await insertDraft(tx, scope.agencyId, { code: source.code, version }, contentOf(source));
      await recordAudit(tx, scope, {
        action: 'copy-criteria-set',
        subject: `${copy.code} v${copy.version}`,
        after: { copyOf: source.version },
      });
      return accept(copy);
    });
  }
}

/** Content of a copy: a copied core is no core until it is published as one. */
function contentOf({ core, document, coreId, extension }: CriteriaSetRecord) {
  return { document: core ? asOwnSet(document) : document, coreId, extension };
}
