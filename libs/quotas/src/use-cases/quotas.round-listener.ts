import { AgencyScope } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { MakeCells } from './make-cells';
import { UpdateTargets } from './update-targets.use-case';

/** Makes the cells before a round opens, computes their targets right after, and freezes them when the round closes. A draft whose cells are made cannot be deleted. */
@Injectable()
export class QuotasFollowRounds implements RoundListener, OnModuleInit {
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

  async after(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<void> {
    if (step === 'open') await this.targets.refresh(scope, round);
    if (step === 'close') await this.targets.freeze(scope, round);
  }
}
