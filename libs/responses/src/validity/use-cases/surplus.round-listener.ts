import { AgencyScope } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { FillFreeSlots } from './fill-free-slots.use-case';

/**
 * Counts waiting surplus responses before a round is final, so that no slot of an exact cell stays free, also of one that became
 * free after the close. When the round closes, `blocks` has the slots filled before it seals.
 */
@Injectable()
export class SurplusRoundListener implements RoundListener, OnModuleInit {
  constructor(
    private readonly listeners: RoundListeners,
    private readonly slots: FillFreeSlots,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async before(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]> {
    if (step === 'finalise') await this.slots.fill(scope, round);
    return [];
  }
}
