import { AgencyDb, AgencyScope, recordAudit, lockRound, Transaction } from '@hailong/database';
import { Problem, Verdict, accept, problem, refuse } from '@hailong/kernel';
import { LimitedCell } from '@hailong/quotas/domain';
import { roundsById } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { FieldedRound } from '../../intake/domain/fielded-round';
import {
  StoredResponse,
  lockResponse,
  recordCorrection,
  roundOfResponse,
} from '../persistence/response-store';
import { makeInvalid, makeValid, promoteOwn } from './change-validity';
import { FieldedRounds } from '../../intake/use-cases/fielded-rounds';
import { PromoteSurplus } from './promote-surplus.use-case';

export interface Revaluation {
  readonly responseId: string;
  readonly valid: boolean;
  /** Why; shown in the trail for good. */
  readonly reason: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Marks a response invalid, or valid again. Nothing is deleted; its tally and its quota cells change in the same transaction.
 * A place that becomes free goes to the surplus response that is first in line: in the same transaction where only this
 * agency's wait for it, right after it where the cell counts several agencies. A final round is settled and takes no
 * more corrections.
 */
@Injectable()
export class RevalueResponse {
  constructor(
    private readonly db: AgencyDb,
    private readonly rounds: FieldedRounds,
    private readonly promote: PromoteSurplus,
  ) {}

  async run(scope: AgencyScope, { responseId, valid, reason }: Revaluation): Promise<Verdict<Revaluation>> {
    const why = reason.trim();
    if (!why) return refuse(problem('REASON_MISSING', 'reason', 'hãy ghi lý do', 'say why'));
    if (!UUID.test(responseId)) return refuse(noSuchResponse(responseId));
    const roundId = await this.db.read(scope, (tx) => roundOfResponse(tx, scope.agencyId, responseId));
    const round = roundId === undefined ? undefined : await this.rounds.at(roundId);
    if (!round) return refuse(noSuchResponse(responseId));
    const wish = { responseId, valid, reason: why };
    const changed = await this.db.write(scope, (tx) => revalue(tx, scope, round, wish));
    if (!changed.ok) return changed;
    await this.promote.run(scope.actor, round, inLineFor(changed.value, round, scope.agencyId));
    return accept(wish);
  }
}

/** Answers the exact cells in which a place is free now. */
async function revalue(
  tx: Transaction,
  scope: AgencyScope,
  round: FieldedRound,
  wish: Revaluation,
): Promise<Verdict<readonly LimitedCell[]>> {
  const stored = await lockResponse(tx, scope.agencyId, wish.responseId);
  if (!stored) return refuse(noSuchResponse(wish.responseId));
  await lockRound(tx, stored.roundId, 'shared');
  const [record] = await roundsById(tx, [stored.roundId]);
  if (record?.state === 'final') return refuse(roundIsFinal());
  return stored.valid === wish.valid ? accept([]) : change(tx, scope, { stored, round }, wish);
}

/** A place in a shared cell is for whoever is first in line in the round; one in a cell of its own is for the agency. */
function inLineFor(freed: readonly LimitedCell[], round: FieldedRound, agencyId: number): readonly number[] {
  if (freed.some(({ shared }) => shared)) return round.agencyIds;
  return freed.length > 0 ? [agencyId] : [];
}

interface Valued {
  readonly stored: StoredResponse;
  readonly round: FieldedRound;
}

async function change(
  tx: Transaction,
  scope: AgencyScope,
  { stored, round }: Valued,
  { responseId, valid, reason }: Revaluation,
): Promise<Verdict<readonly LimitedCell[]>> {
  const barring = valid ? await makeValid(tx, round, stored) : undefined;
  if (barring) return refuse(ceilingReached(barring));
  const freed = valid ? [] : await makeInvalid(tx, round, stored);
  if (freed.length > 0) await promoteOwn(tx, scope, round);
  await recordCorrection(tx, scope, responseId, { valid, reason });
  await recordAudit(tx, scope, {
    action: valid ? 'restore-response' : 'invalidate-response',
    subject: responseId,
    before: { valid: stored.valid },
    after: { valid, reason },
  });
  return accept(freed);
}

function ceilingReached({ rule, most }: LimitedCell): Problem {
  return problem(
    'QUOTA_FULL',
    '',
    `chỉ tiêu "${rule}" đã đủ ${most} phiếu, không thể tính thêm phiếu này; hãy loại một phiếu khác trước`,
    `the quota "${rule}" has its ${most} forms, this one cannot be counted again; take another one out first`,
  );
}

function noSuchResponse(id: string) {
  return problem(
    'NOT_FOUND',
    'id',
    `không có phiếu ${id} của cơ quan này; hãy kiểm tra lại mã phiếu`,
    `there is no response ${id} of this agency; check its id`,
  );
}

function roundIsFinal() {
  return problem(
    'ROUND_FINAL',
    '',
    'đợt khảo sát đã chốt số liệu, không thể đổi tính hợp lệ của phiếu',
    'the round is final: the validity of its responses can no longer change',
  );
}
