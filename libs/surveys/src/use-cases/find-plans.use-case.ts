import { AgencyDb, AgencyScope } from '@hailong/database';
import { NO_ID, PLAN_ID, nameOf, ownOrOnly } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { plansByCode } from '../persistence/plan-store';

/**
 * The plan that a text names, by id (`plan:12`) or by code: the agency's own, drafts included, else the signed one of
 * another when one agency alone uses the code. An id is believed and costs no statement; a text that names no plan ends
 * as {@link NO_ID}.
 */
@Injectable()
export class FindPlans {
  constructor(private readonly db: AgencyDb) {}

  async idFor(scope: AgencyScope, text: string): Promise<number> {
    const name = nameOf(PLAN_ID, text);
    if (name === undefined || ('version' in name && name.version !== undefined)) return NO_ID;
    if ('id' in name) return name.id;
    const found = await this.db.read(scope, (tx) => plansByCode(tx, name.code));
    return ownOrOnly(found, scope.agencyId)?.planId ?? NO_ID;
  }
}
