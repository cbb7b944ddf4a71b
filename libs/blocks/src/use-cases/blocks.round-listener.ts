import { FollowUp, RoundListener, RoundListeners } from '@hailong/surveys';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { SealDue } from './seal-due.use-case';

/** Seals the waiting forms of a round when it has closed, and tells its accounts when it has become final. */
@Injectable()
export class BlocksFollowRounds implements RoundListener, OnModuleInit {
  readonly after: FollowUp = {
    work: 'blocks',
    steps: ['close', 'finalise'],
    run: async (_step, round, { actor }) => void (await this.due.afterStep(actor, round)),
  };

  constructor(
    private readonly listeners: RoundListeners,
    private readonly due: SealDue,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }
}
