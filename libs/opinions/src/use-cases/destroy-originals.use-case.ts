import { AgencyScope, ExaminerDb, recordAudit } from '@hailong/database';
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
    for (const { agencyId } of participants) {
      const scope = AgencyScope.of(agencyId, actor);
      await this.db.write(scope, async (tx) => {
        const waiting = await destroyWaitingOriginals(tx, agencyId, roundId);
        const originals = waiting + (await destroyOriginals(tx, agencyId, roundId));
        if (originals === 0) return;
        await recordAudit(tx, scope, { action: 'destroy-originals', subject: code, after: { originals } });
      });
    }
  }
}
