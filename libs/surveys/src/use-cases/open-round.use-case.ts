import { AgencyScope } from '@hailong/database';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import type { WorkBegins } from './finish-steps';
import type { RoundMoved } from './move-round';
import { RoundTransition } from './round-transition.use-case';

/** Opens a round: all may read it and, within its window, answer it. Its plan need not be signed yet. */
@Injectable()
export class OpenRound {
  constructor(private readonly transition: RoundTransition) {}

  open(scope: AgencyScope, roundId: number, begins?: WorkBegins): Promise<Verdict<RoundMoved>> {
    return this.transition.take(scope, roundId, 'open', begins);
  }
}
