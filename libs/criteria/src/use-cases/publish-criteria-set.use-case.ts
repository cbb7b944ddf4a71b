import { agenciesById } from '@hailong/agencies';
import { AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { coreProblems } from '../domain/check-core';
import { criteriaSetProblems } from '../domain/check-criteria-set';
import { asCore } from '../domain/extend-core';
import { PROBLEMS } from '../domain/problems';
import {
  CriteriaSetRecord,
  criteriaSetById,
  publishDraft,
  lockCriteriaSets,
} from '../persistence/criteria-set-store';

/** Makes a draft final, as the agency's own set or, for the province, as the core that agencies extend. */
@Injectable()
export class PublishCriteriaSet {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async publish(
    scope: AgencyScope,
    criteriaSetId: number,
    core: boolean,
  ): Promise<Verdict<CriteriaSetRecord>> {
    return this.db.write(scope, async (tx) => {
      await lockCriteriaSets(tx, scope.agencyId);
      const draft = await criteriaSetById(tx, criteriaSetId);
      if (draft?.agencyId !== scope.agencyId) return refuse(notFound('criteriaSet', 'id'));
      const problems = await publishingProblems(tx, draft, core);
      if (problems.length) return refuse(...problems);
      const document = core ? asCore(draft.document) : draft.document;
      const published = await publishDraft(tx, draft, { core, document, publishedOn: today(this.clock) });
      await recordAudit(tx, scope, {
        action: 'publish-criteria-set',
        subject: `${draft.code} v${draft.version}`,
        before: stateOf(draft),
        after: stateOf(published),
      });
      return accept(published);
    });
  }
}

async function publishingProblems(
  tx: Transaction,
  draft: CriteriaSetRecord,
  core: boolean,
): Promise<Problem[]> {
  if (draft.state === 'published') return [PROBLEMS.CRITERIA_SET_LOCKED.at('code', draft)];
  const problems = criteriaSetProblems(draft.document);
  if (!core) return problems;
  const [agency] = await agenciesById(tx, [draft.agencyId]);
  return [...coreProblems({ agencyKind: agency?.kind, extendsCore: draft.coreId !== null }), ...problems];
}

function stateOf({ state, core, publishedOn }: CriteriaSetRecord): object {
  return { state, core, publishedOn };
}
