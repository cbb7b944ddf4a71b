import { AgencyScope } from '@hailong/database';
import { RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { SealDue } from './seal-due.use-case';

/** Seals the waiting forms of a round when it has closed, and tells its accounts when it has become final. */
@Injectable()
export class BlocksFollowRounds implements RoundListener, OnModuleInit {
  constructor(
    private readonly listeners: RoundListeners,
    private readonly due: SealDue,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async after(step: RoundStep, round: RoundRecord, { actor }: AgencyScope): Promise<void> {
    if (step !== 'open') await this.due.ofRound(actor, round);
  }
}
