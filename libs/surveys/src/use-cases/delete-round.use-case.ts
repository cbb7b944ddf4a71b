import { AgencyDb, AgencyScope, lockRound, lockSurveys, recordAudit } from '@hailong/database';
import { ROUND_ID, Verdict, accept, deletionProblems, nameOf, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { RoundRecord } from '../domain/round-record';
import { deleteRoundDraft } from '../persistence/delete-drafts';
import { ownRoundsByCode, roundsById } from '../persistence/round-store';
import { RoundListeners } from './round-listeners';

/**
 * Deletes a draft of a round, named by id or code; the trail keeps the whole document. Refused with NOT_FOUND,
 * DELETION_UNSUITED once it was opened, and with what the listeners say hangs on it, such as a draw.
 */
@Injectable()
export class DeleteRound {
  constructor(
    private readonly db: AgencyDb,
    private readonly listeners: RoundListeners,
  ) {}

  delete(scope: AgencyScope, name: string): Promise<Verdict<RoundRecord>> {
    const { agencyId } = scope;
    const asked = nameOf(ROUND_ID, name);
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, agencyId);
      const found = !asked
        ? []
        : 'id' in asked
          ? await roundsById(tx, [asked.id])
          : await ownRoundsByCode(tx, agencyId, [asked.code]);
      const round = found.find((each) => each.agencyId === agencyId);
      if (!round) return refuse(notFound('round', 'id', name));
      await lockRound(tx, round.roundId, 'alone');
      const state = deletionProblems('round', 'id', round.state, []);
      // After the lock, so that a draw under way has either been stored or finds no round.
      const problems = state.length > 0 ? state : await this.listeners.beforeDeletion(round, scope);
      if (problems.length > 0) return refuse(...problems);
      await deleteRoundDraft(tx, round);
      await recordAudit(tx, scope, { action: 'delete-round', subject: round.code, before: round });
      return accept(round);
    });
  }
}
