import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, Verdict, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { RoundMoved, stepRound } from './step-round';

/** No answer is taken from now on, also before its nominal end; it is never opened again. */
@Injectable()
export class CloseRound {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(scope: AgencyScope, roundId: number): Promise<Verdict<RoundMoved>> {
    const on = today(this.clock);
    return this.db.write(scope, (tx) => stepRound(tx, scope, { roundId, step: 'close', on }));
  }
}
