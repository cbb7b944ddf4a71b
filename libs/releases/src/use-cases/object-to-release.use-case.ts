import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { CLOCK, type Clock, type Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Objection, judgeObjection } from '../domain/objection';
import { releaseUnknown } from '../domain/problems';
import type { AskedRelease } from '../domain/release-name';
import { linesOfAgency } from '../persistence/line-store';
import { addObjection, objectionsOf } from '../persistence/objection-store';
import { lockReleases } from '../persistence/release-store';

/** Takes the objection of an agency to its line of a release, while the preview lasts. */
@Injectable()
export class ObjectToRelease {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  object(scope: AgencyScope, asked: AskedRelease, reason: string): Promise<Verdict<Objection>> {
    const { agencyId, actor } = scope;
    const objectedOn = today(this.clock);
    return this.db.write(scope, async (tx) => {
      // A submission holds the same lock: an objection comes before it and is counted there, or finds the preview ended.
      await lockReleases(tx);
      const [line] = await linesOfAgency(tx, agencyId, asked);
      if (!line) return refuse(releaseUnknown(asked));
      const { code, edition } = line;
      const before = await objectionsOf(tx, { agencyId, code, edition });
      const number = judgeObjection(line, before, { reason, on: objectedOn });
      if (!number.ok) return number;
      const objection = { number: number.value, reason, actor, objectedOn };
      await addObjection(tx, { agencyId, code, edition, ...objection });
      const after = { number: objection.number, reason };
      await recordAudit(tx, scope, { action: 'object-to-release', subject: `${code}@${edition}`, after });
      return accept(objection);
    });
  }
}
