import { AgencyScope, IntakeDb } from '@hailong/database';
import { openRounds } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { UpdateTargets } from './update-targets.use-case';

/** Lets the targets of every open round follow its frame: one target a cell and day, and only where a number changed. */
@Injectable()
export class RefreshTargets {
  constructor(
    private readonly db: IntakeDb,
    private readonly targets: UpdateTargets,
  ) {}

  /**
   * @param actor whom the trail names
   * @param stop aborted: ends after the round that is under way
   * @returns targets that changed
   */
  async run(actor: string, stop?: AbortSignal): Promise<number> {
    let changed = 0;
    for (const round of await this.db.read((tx) => openRounds(tx))) {
      if (stop?.aborted) break;
      changed += (await this.targets.refresh(AgencyScope.of(round.agencyId, actor), round)).changed;
    }
    return changed;
  }
}
