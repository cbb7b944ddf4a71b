import { ExaminerDb, AgencyScope, recordAudit, lockRound, Transaction } from '@hailong/database';
import { COMMON_PROBLEMS, Problem, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { SET_ASIDE } from '@hailong/questionnaires/domain';
import { roundsById } from '@hailong/surveys';
import { FORM_CLASSES } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { FieldedRound } from '../../intake/domain/fielded-round';
import {
  StoredResponse,
  lockResponse,
  recordCorrection,
  roundOfResponse,
  RareFacts,
  rareFactsOf,
} from '../persistence/response-store';
import { makeInvalid, makeValid } from './change-validity';
import { FieldedRounds } from '../../intake/use-cases/fielded-rounds';

export interface Revaluation {
  readonly responseId: string;
  readonly valid: boolean;
  /** Reason; stays in the trail for good. */
  readonly reason: string;
}

/**
 * Judge of the validity. `agency`: the rated agency, whose judgement ends at forms that others entered in a round that it does
 * not run. `runsRound`: the agency that runs this round, for just those forms. `system`: the operator of the system, for all.
 */
export type Judge = 'agency' | 'system' | { readonly runsRound: number };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Marks a response invalid, or valid again. Nothing is deleted; its tally and its quota cells change in the same transaction.
 * No surplus response takes the slot of an exact cell that becomes free: the slots are filled once the round has closed. A final
 * round takes no more corrections.
 */
@Injectable()
export class RevalueResponse {
  constructor(
    private readonly db: ExaminerDb,
    private readonly rounds: FieldedRounds,
  ) {}

  async revalue(
    scope: AgencyScope,
    { responseId, valid, reason }: Revaluation,
    judge: Judge = 'agency',
  ): Promise<Verdict<Revaluation>> {
    const why = reason.trim();
    if (!why) return refuse(COMMON_PROBLEMS.REASON_MISSING.at('reason'));
    if (!UUID.test(responseId)) return refuse(notFound('response', 'id', responseId));
    const roundId = await this.db.read(scope, (tx) => roundOfResponse(tx, scope.agencyId, responseId));
    const round = roundId === undefined ? undefined : await this.rounds.at(roundId);
    if (!round || (typeof judge === 'object' && judge.runsRound !== roundId))
      return refuse(notFound('response', 'id', responseId));
    const wish = { responseId, valid, reason: why };
    return this.db.write(scope, (tx) => revalue(tx, scope, { round, judge }, wish));
  }
}

async function revalue(
  tx: Transaction,
  scope: AgencyScope,
  { round, judge }: { readonly round: FieldedRound; readonly judge: Judge },
  wish: Revaluation,
): Promise<Verdict<Revaluation>> {
  const stored = await lockResponse(tx, scope.agencyId, wish.responseId);
  if (!stored) return refuse(notFound('response', 'id', wish.responseId));
  await lockRound(tx, stored.roundId, 'shared');
  const [record] = await roundsById(tx, [stored.roundId]);
  if (record?.state === 'final') return refuse(PROBLEMS.VALIDITY_LOCKED.at(''));
  const { setAside, ...facts } = await rareFactsOf(tx, scope.agencyId, wish.responseId);
  const foreign = judgeProblem(judge, round.record.agencyId, { agencyId: scope.agencyId, ...facts });
  if (foreign) return refuse(foreign);
  const locked = lockProblem(judge, stored, facts);
  if (locked) return refuse(locked);
  if (setAside !== null && wish.valid)
    return refuse(PROBLEMS.SET_ASIDE_LOCKED.at('', SET_ASIDE.rows[SET_ASIDE.keyOf(setAside)]));
  return stored.valid === wish.valid ? accept(wish) : change(tx, scope, { stored, round }, wish);
}

/** Finds why the validity of a form is settled: figures are sums of whole blocks, and no reader of them may take a form out. */
function lockProblem(
  judge: Judge,
  { block, formClass }: StoredResponse,
  { enteredBy }: Pick<RareFacts, 'enteredBy'>,
): Problem | undefined {
  if (block > 0) return PROBLEMS.SEALED_FORM_LOCKED.at('id');
  const sent = enteredBy === null && FORM_CLASSES.keyOf(formClass) !== 'seen';
  return judge === 'agency' && sent ? PROBLEMS.RESPONDENT_FORM_LOCKED.at('id') : undefined;
}

/** Finds why a form is for another judge. */
function judgeProblem(
  judge: Judge,
  runnerId: number,
  { agencyId, enteredBy }: Pick<RareFacts, 'enteredBy'> & { readonly agencyId: number },
): Problem | undefined {
  const ofOthers = enteredBy !== null && enteredBy !== agencyId && runnerId !== agencyId;
  if (judge === 'agency' && ofOthers) return PROBLEMS.ENTERED_FORM_LOCKED.at('id');
  return typeof judge === 'object' && !ofOthers ? PROBLEMS.ENTERED_FORM_UNSUITED.at('id') : undefined;
}

interface Valued {
  readonly stored: StoredResponse;
  readonly round: FieldedRound;
}

async function change(
  tx: Transaction,
  scope: AgencyScope,
  { stored, round }: Valued,
  wish: Revaluation,
): Promise<Verdict<Revaluation>> {
  const { responseId, valid, reason } = wish;
  const barring = valid ? await makeValid(tx, round, stored) : undefined;
  if (barring) return refuse(PROBLEMS.RESTORED_QUOTA_FULL.at('', barring.rule, barring.most));
  if (!valid) await makeInvalid(tx, round, stored);
  await recordCorrection(tx, scope, responseId, { valid, reason });
  await recordAudit(tx, scope, {
    action: valid ? 'restore-response' : 'invalidate-response',
    subject: responseId,
    before: { valid: stored.valid },
    after: { valid, reason },
  });
  return accept(wish);
}
