import { AgencyScope } from '@hailong/database';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import type { WorkBegins } from './finish-steps';
import type { RoundMoved } from './move-round';
import { RoundTransition } from './round-transition.use-case';

/** Closes a round for good, also before its nominal end: it takes no more answers. */
@Injectable()
export class CloseRound {
  constructor(private readonly transition: RoundTransition) {}

  close(scope: AgencyScope, roundId: number, begins?: WorkBegins): Promise<Verdict<RoundMoved>> {
    return this.transition.take(scope, roundId, 'close', begins);
  }
}
