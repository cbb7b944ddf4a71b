import { AgencyScope } from '@hailong/database';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import type { WorkBegins } from './finish-steps';
import type { RoundMoved } from './move-round';
import { RoundTransition } from './round-transition.use-case';

/** Finalises a closed round: its figures are settled, nothing about it changes any more. */
@Injectable()
export class FinaliseRound {
  constructor(private readonly transition: RoundTransition) {}

  finalise(scope: AgencyScope, roundId: number, begins?: WorkBegins): Promise<Verdict<RoundMoved>> {
    return this.transition.take(scope, roundId, 'finalise', begins);
  }
}
