import { AgencyDb, AgencyScope, recordAudit, lockSurveys } from '@hailong/database';
import { accept, documentLocked, notFound, refuse, Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { Signature, canSign } from '../domain/check-plan';
import { PlanRecord, plansById, replacePlan } from '../persistence/plan-store';

/** Signs a plan: number and day make the draft the legal act, open to all readers and final from then on. */
@Injectable()
export class SignPlan {
  constructor(private readonly db: AgencyDb) {}

  sign(scope: AgencyScope, planId: number, signature: Signature): Promise<Verdict<PlanRecord>> {
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, scope.agencyId);
      const [draft] = await plansById(tx, [planId]);
      if (draft?.agencyId !== scope.agencyId) return refuse(notFound('plan', 'id'));
      if (draft.state === 'signed') return refuse(documentLocked('plan', 'id'));
      const document = { ...draft.document, ...signature };
      const signed = canSign(document);
      if (!signed.ok) return signed;
      const after = await replacePlan(tx, { ...draft, document, state: 'signed' });
      await recordAudit(tx, scope, { action: 'sign-plan', subject: after.code, after: signed.value });
      return accept(after);
    });
  }
}
