import { AgencyScope } from '@hailong/database';
import { FillFreeSlots } from '@hailong/responses';
import { RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { SealForms } from './seal-forms.use-case';
import { SealUnitGroups } from './seal-unit-groups.use-case';

/** Seals and shows the last forms of a round that has closed, once surplus forms have the free slots, and tells its account when final, with the groups of units. */
@Injectable()
export class BlocksFollowRounds implements RoundListener, OnModuleInit {
  constructor(
    private readonly listeners: RoundListeners,
    private readonly slots: FillFreeSlots,
    private readonly forms: SealForms,
    private readonly groups: SealUnitGroups,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async after(step: RoundStep, round: RoundRecord, { actor }: AgencyScope): Promise<void> {
    if (step === 'close') await this.slots.fill({ actor }, round);
    for (const { agencyId } of round.document.participants) {
      const scope = AgencyScope.of(agencyId, actor);
      if (step !== 'open') await this.forms.atClose(scope, round);
      if (step === 'finalise') await this.forms.tellAccount(scope, round);
    }
    if (step === 'finalise') await this.groups.seal(actor, round);
  }
}
