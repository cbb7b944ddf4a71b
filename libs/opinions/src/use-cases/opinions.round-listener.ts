import { ShownListeners } from '@hailong/blocks';
import { AgencyScope } from '@hailong/database';
import { RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { DestroyOriginals } from './destroy-originals.use-case';
import { ReleaseOfAgency } from './release-of-agency';

/**
 * Lets texts appear when their block is shown, and destroys what they were before they were masked when their round becomes
 * final.
 */
@Injectable()
export class OpinionsFollowRounds implements RoundListener, OnModuleInit {
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

  async after(step: RoundStep, { roundId, code, document }: RoundRecord, scope: AgencyScope): Promise<void> {
    if (step === 'finalise') await this.originals.destroy(scope, document.participants, { roundId, code });
  }
}
