import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { FrameCount, frameCountProblems } from '../domain/frame-count';
import { addFrameCounts } from '../persistence/frame-count-store';

/** Saves a number of dossiers that an agency states, with its source and a reason. The newest count of a part holds. */
@Injectable()
export class RecordFrameCount {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(scope: AgencyScope, count: FrameCount): Promise<Verdict<FrameCount>> {
    const problems = frameCountProblems(count, today(this.clock));
    if (problems.length > 0) return refuse(...problems);
    await this.db.write(scope, async (tx) => {
      const added = await addFrameCounts(tx, scope, [count]);
      if (added > 0)
        await recordAudit(tx, scope, { action: 'record-frame-count', subject: '1 count', after: [count] });
    });
    return accept(count);
  }
}
