import { AgencyScope } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { FollowUp, RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { MakeCells } from './make-cells';
import { UpdateTargets } from './update-targets.use-case';

/** Makes the cells before a round opens, computes their targets right after, and freezes them when the round closes. A draft whose cells are made cannot be deleted. */
@Injectable()
export class QuotasFollowRounds implements RoundListener, OnModuleInit {
  readonly after: FollowUp = {
    work: 'targets',
    steps: ['open', 'close'],
    run: async (step, round, scope) =>
      void (await (step === 'open' ? this.targets.refresh(scope, round) : this.targets.freeze(scope, round))),
  };

  constructor(
    private readonly listeners: RoundListeners,
    private readonly cells: MakeCells,
    private readonly targets: UpdateTargets,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async check(step: RoundStep, round: RoundRecord): Promise<readonly Problem[]> {
    return step === 'open' ? this.cells.check(round) : [];
  }

  async before(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]> {
    return step === 'open' ? this.cells.make(scope, round) : [];
  }

  beforeDeletion(round: RoundRecord): Promise<readonly Problem[]> {
    return this.cells.ofOpening(round);
  }
}
