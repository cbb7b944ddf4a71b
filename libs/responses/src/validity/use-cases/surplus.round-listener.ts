import { AgencyScope } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { FieldedRounds } from '../../intake/use-cases/fielded-rounds';
import { PromoteSurplus } from './promote-surplus.use-case';

/**
 * Counts waiting surplus responses when a round has closed and before it is final, so that no slot of an exact cell stays
 * free, also when a process died after it had freed a slot.
 */
@Injectable()
export class SurplusRoundListener implements RoundListener, OnModuleInit {
  constructor(
    private readonly listeners: RoundListeners,
    private readonly rounds: FieldedRounds,
    private readonly promote: PromoteSurplus,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async before(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]> {
    if (step === 'finalise') await this.promoteAll(round, scope);
    return [];
  }

  async after(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<void> {
    if (step === 'close') await this.promoteAll(round, scope);
  }

  private async promoteAll({ roundId }: RoundRecord, { actor }: AgencyScope): Promise<void> {
    const round = await this.rounds.at(roundId);
    if (round) await this.promote.promote(actor, round, round.agencyIds);
  }
}
