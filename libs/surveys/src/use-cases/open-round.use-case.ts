import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, Verdict, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { RoundMoved, stepRound } from './step-round';

/** From now on everybody may read it and, within its window, answer it. Its plan need not be signed yet. */
@Injectable()
export class OpenRound {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(scope: AgencyScope, roundId: number): Promise<Verdict<RoundMoved>> {
    const on = today(this.clock);
    return this.db.write(scope, (tx) => stepRound(tx, scope, { roundId, step: 'open', on }));
  }
}
