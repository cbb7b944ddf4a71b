import { AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import {
  CLOCK,
  CalendarDay,
  Clock,
  RecontactKey,
  Verdict,
  accept,
  notFound,
  refuse,
  today,
} from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CallOutcome, isCorrection, outcomeProblems } from '../domain/outcome';
import { PROBLEMS } from '../domain/problems';
import { isUnderWay } from '../domain/recontact-batch';
import { insertOutcome, newestOutcome } from '../persistence/outcome-store';
import { lockMemberOf } from '../persistence/recontact-member-store';
import { FindRecontacts } from './find-recontacts';
import { drawnAgency, ratedScope } from './rated-scope';

export interface CallToRecord extends CallOutcome {
  readonly key: RecontactKey | undefined;
  readonly agencyCode: string;
  readonly dossierCode: string;
}

export interface RecordedCall extends CallOutcome {
  readonly dossierCode: string;
  /** True when the record corrects an earlier one, which stays. */
  readonly correction: boolean;
}

/**
 * Records the outcome of a call by the caller that holds the person; leads to no answer. Earlier outcomes stay, and a
 * correction has its reason. Refused with NOT_FOUND, RECONTACT_CLOSED and the problems of the outcome.
 */
@Injectable()
export class RecordCall {
  constructor(
    private readonly db: AgencyDb,
    private readonly recontacts: FindRecontacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(scope: AgencyScope, { key, agencyCode, dossierCode, ...given }: CallToRecord) {
    const batch = await this.recontacts.called(scope, key);
    const agency = batch && drawnAgency(batch, agencyCode);
    if (!batch || !agency) return refuse(notFound('recontact', 'recontact'));
    const on = today(this.clock);
    if (!isUnderWay(batch, on)) return refuse(PROBLEMS.RECONTACT_CLOSED.at('recontact'));
    const rated = ratedScope(batch, agency.agencyId, scope.actor);
    const { reason, ...rest } = given;
    const outcome = { ...rest, ...(reason?.trim() && { reason: reason.trim() }) };
    return this.db.write(rated, (tx) =>
      record(tx, rated, { batchId: batch.batchId, dossierCode, outcome, on }),
    );
  }
}

interface Recording {
  readonly batchId: number;
  readonly dossierCode: string;
  readonly outcome: CallOutcome;
  readonly on: CalendarDay;
}

async function record(
  tx: Transaction,
  scope: AgencyScope,
  { batchId, dossierCode, outcome, on }: Recording,
): Promise<Verdict<RecordedCall>> {
  const { agencyId, actor } = scope;
  const dossierId = await lockMemberOf(tx, { agencyId, batchId }, actor, dossierCode);
  if (dossierId === undefined) return refuse(notFound('member', 'dossierCode'));
  const before = await newestOutcome(tx, { agencyId, batchId }, dossierId);
  const problems = outcomeProblems(outcome, before);
  if (problems.length > 0) return refuse(...problems);
  const number = (before?.number ?? 0) + 1;
  await insertOutcome(tx, { agencyId, batchId }, dossierId, { ...outcome, number, caller: actor, on });
  const correction = isCorrection(before);
  if (correction)
    await recordAudit(tx, scope, {
      action: 'correct-recontact-call',
      subject: String(batchId),
      after: { number },
    });
  return accept({ ...outcome, dossierCode, correction });
}
