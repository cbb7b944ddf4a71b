import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, AgencyDb } from '@hailong/database';
import { RecontactKey } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { BatchRecord, batchPage } from '../persistence/batch-store';
import { FindRecontacts } from './find-recontacts';

export interface RecontactsAsked {
  readonly roundId: number;
  /** Unit that calls; absent: the acting agency. */
  readonly unitCode?: string;
  /** Null begins with the newest. */
  readonly beforeId: number | null;
  readonly limit: number;
}

/** Reads batches for their unit, the giver of their mandate and the readers of every agency. */
@Injectable()
export class ReadRecontacts {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly recontacts: FindRecontacts,
  ) {}

  /** Batches of a unit for a round, newest first; of another unit: for readers of every agency. */
  async page(scope: AgenciesScope, asked: RecontactsAsked): Promise<readonly BatchRecord[]> {
    const unit = await this.organisation.scopeFor(scope, asked.unitCode);
    if (!unit) return [];
    return this.db.read(unit, (tx) => batchPage(tx, { ...asked, unitId: unit.agencyId }));
  }

  byKey(scope: AgenciesScope, key: RecontactKey | undefined): Promise<BatchRecord | undefined> {
    return this.recontacts.shown(scope, key);
  }
}
