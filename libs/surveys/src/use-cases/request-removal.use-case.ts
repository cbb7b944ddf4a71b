import {
  AgenciesScope,
  AgencyDb,
  AgencyScope,
  IntakeDb,
  lockRound,
  lockSurveys,
  recordAudit,
} from '@hailong/database';
import { CLOCK, COMMON_PROBLEMS, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { requestProblem } from '../domain/removal/check-removal';
import { RoundRecord } from '../domain/round-record';
import { replaceRound, roundsById } from '../persistence/round-store';

/** Request for the removal of forms of a closed round. */
export interface RemovalRequest {
  readonly roundId: number;
  /** Reason; stays in the trail for good. */
  readonly reason: string;
}

/**
 * Asks for the removal of the forms that the rule of a closed round names. `blocks` carries it out when the round becomes final. Asked
 * for again, it is the first request. Refused with NOT_FOUND, REASON_MISSING, REMOVAL_RULE_MISSING, REMOVAL_TOO_EARLY and
 * REMOVAL_TOO_LATE.
 */
@Injectable()
export class RequestRemoval {
  constructor(
    private readonly db: AgencyDb,
    private readonly intakeDb: IntakeDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async request(scopes: AgenciesScope, { roundId, reason }: RemovalRequest): Promise<Verdict<RoundRecord>> {
    const why = reason.trim();
    if (!why) return refuse(COMMON_PROBLEMS.REASON_MISSING.at('reason'));
    const [announced] = await this.intakeDb.read((tx) => roundsById(tx, [roundId]), 'one');
    const owner = announced && scopes.for(announced.agencyId);
    return owner ? this.store(owner, { roundId, reason: why }) : refuse(notFound('round', 'round'));
  }

  /** Stores the request in the trail of the agency that runs the round, whose lock orders it before or after the final. */
  private store(owner: AgencyScope, { roundId, reason }: RemovalRequest): Promise<Verdict<RoundRecord>> {
    return this.db.write(owner, async (tx) => {
      await lockSurveys(tx, owner.agencyId);
      await lockRound(tx, roundId, 'alone');
      const [before] = await roundsById(tx, [roundId]);
      if (!before) return refuse(notFound('round', 'round'));
      const problem = requestProblem(before);
      if (problem) return refuse(problem);
      if (before.removalOn) return accept(before);
      const round = await replaceRound(tx, { ...before, removalOn: today(this.clock) });
      const after = { signs: round.document.removal?.signs, reason };
      await recordAudit(tx, owner, { action: 'request-removal', subject: round.code, after });
      return accept(round);
    });
  }
}
