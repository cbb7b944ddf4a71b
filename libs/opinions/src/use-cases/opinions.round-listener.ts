import { AgencyScope } from '@hailong/database';
import { RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { DestroyOriginals } from './destroy-originals.use-case';
import { ReleaseOpinions } from './release-opinions.use-case';

/**
 * Lets the last texts of a round appear when it closes, and destroys what they were before they were masked when it becomes
 * final. Fewer than five forms stay hidden for good.
 */
@Injectable()
export class OpinionsFollowRounds implements RoundListener, OnModuleInit {
  constructor(
    private readonly listeners: RoundListeners,
    private readonly opinions: ReleaseOpinions,
    private readonly originals: DestroyOriginals,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async after(step: RoundStep, { roundId, code, document }: RoundRecord, scope: AgencyScope): Promise<void> {
    if (step === 'finalise') await this.originals.destroy(scope, document.participants, { roundId, code });
    if (step !== 'close') return;
    for (const { agencyId } of document.participants)
      await this.opinions.ofAgency(AgencyScope.of(agencyId, scope.actor), roundId);
  }
}
