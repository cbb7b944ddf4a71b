import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, Verdict, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { RoundMoved, stepRound } from './step-round';

/** Its figures are settled: nothing about it changes any more. */
@Injectable()
export class FinaliseRound {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(scope: AgencyScope, roundId: number): Promise<Verdict<RoundMoved>> {
    const on = today(this.clock);
    return this.db.write(scope, (tx) => stepRound(tx, scope, { roundId, step: 'finalise', on }));
  }
}
