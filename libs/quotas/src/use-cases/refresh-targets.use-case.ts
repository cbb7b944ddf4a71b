import { AgencyScope, IntakeDb } from '@hailong/database';
import { openRounds } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { UpdateTargets } from './update-targets.use-case';

/** Updates the targets of every open round from its frame: one target a cell and day, and only where a number changed. */
@Injectable()
export class RefreshTargets {
  constructor(
    private readonly db: IntakeDb,
    private readonly targets: UpdateTargets,
  ) {}

  /**
   * @param actor name in the audit trail
   * @param stop when aborted, ends after the current round
   * @returns number of changed targets
   * @throws AggregateError after all rounds when some failed: a failure of one round does not stop the others
   */
  async refresh(actor: string, stop?: AbortSignal): Promise<number> {
    let changed = 0;
    const failures: unknown[] = [];
    for (const round of await this.db.read((tx) => openRounds(tx))) {
      if (stop?.aborted) break;
      try {
        changed += (await this.targets.refresh(AgencyScope.of(round.agencyId, actor), round)).changed;
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `targets of ${failures.length} rounds are as before`);
    return changed;
  }
}
