import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Verdict, accept, problem, refuse } from '@hailong/kernel';
import { roundsById, takeRoundTurn } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { revalue, storedResponse } from '../persistence/response-store';

export interface Revaluation {
  readonly responseId: string;
  readonly valid: boolean;
  /** Why; shown in the trail for good. */
  readonly reason: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Marks a response invalid, or valid again. Nothing is deleted; its tally changes in the same statement. A final round
 * is settled and takes no more corrections.
 */
@Injectable()
export class RevalueResponse {
  constructor(private readonly db: AgencyDb) {}

  async run(scope: AgencyScope, { responseId, valid, reason }: Revaluation): Promise<Verdict<Revaluation>> {
    if (!reason.trim()) return refuse(problem('REASON_MISSING', 'reason', 'hãy ghi lý do', 'say why'));
    if (!UUID.test(responseId)) return refuse(noSuchResponse(responseId));
    return this.db.write(scope, async (tx) => {
      const stored = await storedResponse(tx, scope.agencyId, responseId);
      if (!stored) return refuse(noSuchResponse(responseId));
      await takeRoundTurn(tx, stored.roundId, 'shared');
      const [round] = await roundsById(tx, [stored.roundId]);
      if (round?.state === 'final') return refuse(roundIsFinal());
      if (await revalue(tx, scope, responseId, { valid, reason: reason.trim() })) {
        await recordAudit(tx, scope, {
          action: valid ? 'restore-response' : 'invalidate-response',
          subject: responseId,
          before: { valid: stored.valid },
          after: { valid, reason: reason.trim() },
        });
      }
      return accept({ responseId, valid, reason: reason.trim() });
    });
  }
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
