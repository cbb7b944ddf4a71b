import { AgencyDb, AgencyScope } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { RoundListener, RoundListeners } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { drawPage } from '../persistence/draw-store';

/** Keeps a draft of a round from being deleted once something was drawn for it. */
@Injectable()
export class DrawsFollowRounds implements RoundListener, OnModuleInit {
  constructor(
    private readonly listeners: RoundListeners,
    private readonly db: AgencyDb,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  /** Looks at the draws of the owner: other agencies do not see the draft and have drawn nothing for it. */
  async beforeDeletion({ roundId }: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]> {
    const { agencyId } = scope;
    const asked = { agencyId, roundId, beforeId: null, limit: 1, recontacts: true };
    const [draw] = await this.db.read(scope, (tx) => drawPage(tx, asked));
    return draw ? [PROBLEMS.DRAW_ROUND_LOCKED.at('id')] : [];
  }
}
