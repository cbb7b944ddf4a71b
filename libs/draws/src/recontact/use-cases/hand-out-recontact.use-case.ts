import { AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, Clock, RecontactKey, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { NamedCaller, callerProblems, callersOf, dealt } from '../domain/dealing';
import { PROBLEMS } from '../domain/problems';
import { DrawnAgency, isUnderWay } from '../domain/recontact-batch';
import { BatchRecord } from '../persistence/batch-store';
import { membersToDeal } from '../persistence/outcome-store';
import { handMembersTo } from '../persistence/recontact-member-store';
import { FindRecontacts } from './find-recontacts';
import { ratedScope, withPeople } from './rated-scope';

/** Members of an agency that a caller was handed. */
export interface HandedPart {
  readonly caller: string;
  readonly agencyCode: string;
  readonly members: number;
}

export interface HandedOut {
  readonly batch: BatchRecord;
  readonly parts: readonly HandedPart[];
}

/**
 * Hands the members that are still to be called to the named callers of the unit; once more: deals them anew. Members with a
 * final outcome stay with their caller. Refused with NOT_FOUND, RECONTACT_CLOSED and the problems of the callers.
 */
@Injectable()
export class HandOutRecontact {
  constructor(
    private readonly db: AgencyDb,
    private readonly recontacts: FindRecontacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handOut(
    scope: AgencyScope,
    key: RecontactKey | undefined,
    callers: readonly NamedCaller[],
  ): Promise<Verdict<HandedOut>> {
    const batch = await this.recontacts.managed(scope, key);
    if (!batch) return refuse(notFound('recontact', 'recontact'));
    if (!isUnderWay(batch, today(this.clock))) return refuse(PROBLEMS.RECONTACT_CLOSED.at('recontact'));
    const agencies = withPeople(batch.document.agencies);
    const problems = callerProblems(
      callers,
      agencies.map(({ code }) => code),
    );
    if (problems.length > 0) return refuse(...problems);
    const atUnit = AgencyScope.of(batch.unitId, scope.actor);
    return this.db.writeAcross(atUnit, async (tx, enter) => {
      const parts: HandedPart[] = [];
      for (const agency of agencies) {
        await enter(ratedScope(batch, agency.agencyId, scope.actor));
        parts.push(...(await deal(tx, batch, agency, callersOf(callers, agency.code))));
      }
      await enter(atUnit);
      const subject = String(batch.batchId);
      await recordAudit(tx, atUnit, { action: 'hand-out-recontact', subject, after: { parts } });
      return accept({ batch, parts });
    });
  }
}

async function deal(
  tx: Transaction,
  { batchId }: BatchRecord,
  { agencyId, code }: DrawnAgency,
  callers: readonly string[],
): Promise<readonly HandedPart[]> {
  if (callers.length === 0) return [];
  const parts: HandedPart[] = [];
  const members = dealt(await membersToDeal(tx, { agencyId, batchId }), callers);
  for (const [caller, ids] of members) {
    await handMembersTo(tx, { agencyId, batchId }, caller, ids);
    parts.push({ caller, agencyCode: code, members: ids.length });
  }
  return parts;
}
