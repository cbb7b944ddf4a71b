import { AgenciesScope, AgencyDb, AgencyScope } from '@hailong/database';
import { RecontactKey } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { BatchRecord, batchById } from '../persistence/batch-store';

/** Finds batches at the door of their unit, for the users that may see them; all others find none. */
@Injectable()
export class FindRecontacts {
  constructor(private readonly db: AgencyDb) {}

  /** Batch of the acting unit, or of the unit that it gave the mandate to. */
  async managed(scope: AgencyScope, key: RecontactKey | undefined): Promise<BatchRecord | undefined> {
    const batch = await this.stored(key, scope.actor);
    return batch && isManager(batch, scope.agencyId) ? batch : undefined;
  }

  /** Batch whose members the acting unit calls. */
  async called(scope: AgencyScope, key: RecontactKey | undefined): Promise<BatchRecord | undefined> {
    return key?.unitId === scope.agencyId ? this.stored(key, scope.actor) : undefined;
  }

  /** Batch that a user may read: the unit, the giver of the mandate, a reader of every agency. */
  async shown(scope: AgenciesScope, key: RecontactKey | undefined): Promise<BatchRecord | undefined> {
    const batch = await this.stored(key, scope.actor);
    if (!batch || scope.every) return batch;
    return scope.own && isManager(batch, scope.own.agencyId) ? batch : undefined;
  }

  /** Batch by its key, for numbers that its rated agency may see. */
  async stored(key: RecontactKey | undefined, actor: string): Promise<BatchRecord | undefined> {
    if (!key) return undefined;
    const { unitId, batchId } = key;
    return this.db.read(AgencyScope.of(unitId, actor), (tx) => batchById(tx, unitId, batchId));
  }
}

/** Tells whether an agency calls the people of the batch or gave its mandate. */
export function isManager({ unitId, giverId }: BatchRecord, agencyId: number): boolean {
  return agencyId === unitId || agencyId === giverId;
}
