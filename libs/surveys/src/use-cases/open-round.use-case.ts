import { AgencyScope } from '@hailong/database';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import type { RoundMoved } from './move-round';
import { TakeRoundStep } from './round-transition.use-case';

/** From now on everybody may read it and, within its window, answer it. Its plan need not be signed yet. */
@Injectable()
export class OpenRound {
  constructor(private readonly step: TakeRoundStep) {}

  run(scope: AgencyScope, roundId: number): Promise<Verdict<RoundMoved>> {
    return this.step.run(scope, roundId, 'open');
  }
}
