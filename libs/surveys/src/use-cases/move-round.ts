import { AgencyScope, recordAudit, lockRound, lockSurveys, Transaction } from '@hailong/database';
import { accept, CalendarDay, notFound, Problem, refuse, Verdict } from '@hailong/kernel';
import { canonicalJson } from '../domain/canonical-json';
import { PROBLEMS } from '../domain/problems';
import { nextState, stepWarnings } from '../domain/round-state';
import { RoundStep } from '../domain/round-step';
import { plansById } from '../persistence/plan-store';
import { oweWorks } from '../persistence/owed-store';
import { replaceRound, roundsById } from '../persistence/round-store';
import { RoundRecord } from '../domain/round-record';
import { OwedWork } from '../domain/round-work';
import { SurveyRound } from '../domain/survey-round';
import { withListedFields } from './listed-fields';

/** A round after a step, with warnings. */
export interface RoundMoved {
  readonly round: RoundRecord;
  readonly warnings: readonly Problem[];
}

export interface StepToTake {
  readonly roundId: number;
  readonly step: RoundStep;
  readonly on: CalendarDay;
  /** The round as its listeners have seen it. */
  readonly seen: RoundRecord;
  /** Terms that the step settles. */
  readonly fixed: Partial<SurveyRound>;
  /** Works that follow the step, stored with it until they are done. */
  readonly owes: readonly OwedWork[];
}

/**
 * Takes a round of the acting agency one step on. Opening fixes the labels of the fields. Refused with
 * NOT_FOUND, LISTED_FIELD_UNKNOWN, FIELD_LIST_UNPUBLISHED and the problems of nextState.
 */
export async function moveRound(
  tx: Transaction,
  scope: AgencyScope,
  { roundId, step, on, seen, fixed, owes }: StepToTake,
): Promise<Verdict<RoundMoved>> {
  await lockSurveys(tx, scope.agencyId);
  await lockRound(tx, roundId, 'alone');
  const [before] = await roundsById(tx, [roundId]);
  if (before?.agencyId !== scope.agencyId) return refuse(notFound('round', 'id'));
  const next = nextState(before.state, step, on, before.document);
  if (!next.ok) return next;
  if (canonicalJson(before.document) !== canonicalJson(seen.document))
    return refuse(PROBLEMS.ROUND_CHANGED.at('id'));
  const listed = step === 'open' ? await withListedFields(tx, before.document) : accept(before.document);
  if (!listed.ok) return listed;
  const [plan] = await plansById(tx, [before.planId]);
  const round = await replaceRound(tx, {
    ...before,
    state: next.value,
    document: { ...listed.value, ...fixed },
    openedOn: step === 'open' ? on : before.openedOn,
    closedOn: step === 'close' ? on : before.closedOn,
  });
  await oweWorks(tx, round, owes);
  await recordAudit(tx, scope, {
    action: `${step}-round`,
    subject: before.code,
    before: { state: before.state },
    after: { state: next.value },
  });
  return accept({ round, warnings: stepWarnings(step, on, before.document, plan?.document) });
}
