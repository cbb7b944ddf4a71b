import { AgencyScope, ExaminerDb, recordAudit, throughSeveralDoors } from '@hailong/database';
import { destroyWaitingOriginals } from '@hailong/responses';
import { Injectable } from '@nestjs/common';
import { destroyOriginals } from '../persistence/original-store';

/** Destroys the originals of a round's texts, agency by agency, each with an entry in its trail; nothing twice. */
@Injectable()
export class DestroyOriginals {
  constructor(private readonly db: ExaminerDb) {}

  async destroy(
    { actor }: AgencyScope,
    participants: readonly { readonly agencyId: number }[],
    { roundId, code }: { readonly roundId: number; readonly code: string },
  ): Promise<void> {
    const scopes = participants.map(({ agencyId }) => AgencyScope.of(agencyId, actor));
    const failed = `originals of round ${code} are left`;
    await throughSeveralDoors(scopes, (scope) => this.ofAgency(scope, roundId, code), { failed });
  }

  private ofAgency(scope: AgencyScope, roundId: number, code: string): Promise<void> {
    const { agencyId } = scope;
    return this.db.write(scope, async (tx) => {
      const waiting = await destroyWaitingOriginals(tx, agencyId, roundId);
      const originals = waiting + (await destroyOriginals(tx, agencyId, roundId));
      if (originals === 0) return;
      await recordAudit(tx, scope, { action: 'destroy-originals', subject: code, after: { originals } });
    });
  }
}
