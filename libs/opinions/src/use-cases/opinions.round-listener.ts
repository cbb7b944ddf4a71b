import { ShownListeners } from '@hailong/blocks';
import { FollowUp, RoundListener, RoundListeners } from '@hailong/surveys';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { DestroyOriginals } from './destroy-originals.use-case';
import { ReleaseOfAgency } from './release-of-agency';

/**
 * Lets texts appear when their block is shown, and destroys what they were before they were masked when their round becomes
 * final.
 */
@Injectable()
export class OpinionsFollowRounds implements RoundListener, OnModuleInit {
  readonly after: FollowUp = {
    work: 'originals',
    steps: ['finalise'],
    run: (_step, { roundId, code, document }, scope) =>
      this.originals.destroy(scope, document.participants, { roundId, code }),
  };

  constructor(
    private readonly rounds: RoundListeners,
    private readonly blocks: ShownListeners,
    private readonly opinions: ReleaseOfAgency,
    private readonly originals: DestroyOriginals,
  ) {}

  onModuleInit(): void {
    this.rounds.add(this);
    this.blocks.add(async (scope, { roundId }) => {
      await this.opinions.release(scope, roundId);
    });
  }
}
