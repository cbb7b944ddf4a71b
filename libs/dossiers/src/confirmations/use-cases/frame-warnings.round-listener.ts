import { ReadOrganisation } from '@hailong/agencies';
import { agenciesAbove } from '@hailong/agencies/domain';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord, RoundStep } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { isUnconfirmed, unconfirmed } from '../domain/frame-state';
import { CONFIRMATION_PROBLEMS } from '../domain/problems';
import { frameStateOf } from '../persistence/frame-state-store';
import { ratedFrame } from './frame-to-confirm';

/** Warns when a round is opened for invited people that its agencies alone vouch for, and names the unit that can confirm them. */
@Injectable()
export class FrameWarnings implements RoundListener, OnModuleInit {
  constructor(
    private readonly listeners: RoundListeners,
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async warnings(
    step: RoundStep,
    { roundId, document }: RoundRecord,
    { actor }: AgencyScope,
  ): Promise<readonly Problem[]> {
    if (step !== 'open' || document.access !== 'invited') return [];
    const tree = await this.organisation.tree(document.window.opensOn);
    const found: Problem[] = [];
    for (const [at, { agencyId }] of document.participants.entries()) {
      const own = await this.unconfirmedOf(AgencyScope.of(agencyId, actor), roundId);
      if (own === undefined) continue;
      const [parentId] = agenciesAbove(tree, agencyId);
      const [rated, parent] = await this.named(agencyId, parentId);
      found.push(
        CONFIRMATION_PROBLEMS.FRAME_CONFIRMATION_MISSING.at(`participants[${at}]`, rated, own, parent),
      );
    }
    return found;
  }

  /** Counts what an agency alone vouches for; undefined: others vouch for some of it, or nothing is there. */
  private unconfirmedOf(scope: AgencyScope, roundId: number): Promise<number | undefined> {
    return this.db.read(scope, async (tx) => {
      const frame = await ratedFrame(tx, scope, roundId);
      const state = frame.ok && (await frameStateOf(tx, frame.value.target));
      return state && isUnconfirmed(state) ? unconfirmed(state) : undefined;
    });
  }

  private async named(
    agencyId: number,
    parentId = agencyId,
  ): Promise<readonly [rated: string, parent: string]> {
    const agencies = await this.organisation.byIds([agencyId, parentId]);
    const nameOf = (id: number) => {
      const agency = agencies.find((each) => each?.agencyId === id);
      return agency ? `${agency.name} (${agency.code})` : '';
    };
    return [nameOf(agencyId), nameOf(parentId)];
  }
}
