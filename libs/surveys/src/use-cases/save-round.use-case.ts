import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, recordAudit, lockSurveys, Transaction } from '@hailong/database';
import type { WithWrittenFields } from '@hailong/fields/domain';
import { accept, documentLocked, notFound, Problem, refuse, Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { quotaOrigins } from '../domain/quotas/quota-origin';
import { RoundMark, SurveyRound, marksOf } from '../domain/survey-round';
import { insertRound, ownRoundsByCode, replaceRound } from '../persistence/round-store';
import { RoundRecord } from '../domain/round-record';
import { withListedFields } from './listed-fields';
import { quotasOfPlan } from './quotas-of-plan';
import { NamedParticipant, mayTakePart, participationOf } from './round-participants';
import { savingProblems, ownPlan } from './round-problems';

export interface RoundToSave {
  /** A plan of the agency's own, signed or not. */
  readonly planId: number;
  readonly document: WithWrittenFields<Omit<SurveyRound, 'participants' | RoundMark>> & {
    /** Mark of the stored round, sent back; absent: the same. */
    readonly demonstration?: boolean;
  };
  /** Absent: the acting agency alone. */
  readonly participants?: readonly NamedParticipant[];
}

/**
 * Saves a new round, or replaces the draft of its code. Refused with NOT_FOUND (plan, questionnaire), AGENCY_UNKNOWN,
 * PARTICIPANT_OUTSIDE, QUESTIONNAIRE_UNPUBLISHED, ROUND_PLAN_DIFFERENT, DOCUMENT_LOCKED, DEMONSTRATION_UNSUITED,
 * LISTED_FIELD_UNKNOWN, FIELD_LIST_UNPUBLISHED and the problems of the round.
 */
@Injectable()
export class SaveRound {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
  ) {}

  async save(
    scope: AgencyScope,
    { planId, document, participants }: RoundToSave,
  ): Promise<Verdict<RoundRecord>> {
    const participation = await participationOf(this.organisation, scope, participants);
    if (!participation.ok) return participation;
    const strangers = await mayTakePart(this.organisation, participation.value, document.window.opensOn);
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, scope.agencyId);
      const plan = await ownPlan(tx, scope, planId);
      const [before] = await ownRoundsByCode(tx, scope.agencyId, [document.code]);
      const quotas = plan ? await quotasOfPlan(tx, plan) : [];
      const listed = await withListedFields(tx, document);
      if (!listed.ok) return listed;
      const round = {
        ...listed.value,
        ...marksOf(before?.document),
        participants: participation.value.participants,
        quotaOrigins: quotaOrigins(document.quotas, quotas, before?.document),
      };
      const problems = [
        ...(plan ? [] : [notFound('plan', 'plan')]),
        ...(before ? replacingProblems(before, planId) : []),
        ...markProblems(document, round),
        ...strangers,
        ...(await savingProblems(tx, round)),
      ];
      return problems.length ? refuse(...problems) : save(tx, scope, { planId, round, before });
    });
  }
}

interface Saving {
  readonly planId: number;
  readonly round: SurveyRound;
  readonly before: RoundRecord | undefined;
}

async function save(
  tx: Transaction,
  scope: AgencyScope,
  { planId, round, before }: Saving,
): Promise<Verdict<RoundRecord>> {
  const after = before
    ? await replaceRound(tx, { ...before, document: round })
    : await insertRound(tx, scope.agencyId, planId, round);
  await recordAudit(tx, scope, { action: 'save-round', subject: round.code, before, after });
  return accept(after);
}

/** A mark comes back as it was read, and changes nothing. */
function markProblems({ demonstration }: RoundToSave['document'], kept: SurveyRound): Problem[] {
  if (demonstration === undefined || demonstration === kept.demonstration) return [];
  return [PROBLEMS.DEMONSTRATION_UNSUITED.at('demonstration')];
}

function replacingProblems(before: RoundRecord, planId: number): Problem[] {
  if (before.state !== 'draft') return [documentLocked('round', 'code')];
  if (before.planId === planId) return [];
  return [PROBLEMS.ROUND_PLAN_DIFFERENT.at('plan', before.code)];
}
