import { AgencyScope } from '@hailong/database';
import { RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { ReleaseOpinions } from './release-opinions.use-case';

/** Lets the last texts of a round appear when it closes. Fewer than five forms stay hidden for good. */
@Injectable()
export class OpinionsFollowRounds implements RoundListener, OnModuleInit {
  constructor(
    private readonly listeners: RoundListeners,
    private readonly opinions: ReleaseOpinions,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async after(step: RoundStep, { roundId, document }: RoundRecord, scope: AgencyScope): Promise<void> {
    if (step !== 'close') return;
    for (const { agencyId } of document.participants)
      await this.opinions.ofAgency(AgencyScope.of(agencyId, scope.actor), roundId);
  }
}
