import { AgencyScope, ProvinceDb, ProvinceScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { owingRounds } from '../persistence/owed-store';
import { FinishSteps } from './finish-steps';

/** Does what steps of rounds still owe because a process died after it had stored the step, or because a work failed. */
@Injectable()
export class FinishOwed {
  constructor(
    private readonly province: ProvinceDb,
    private readonly steps: FinishSteps,
  ) {}

  /**
   * @param stop when aborted, ends after the current round
   * @throws AggregateError after all rounds when some failed
   */
  async finish(actor: string, stop?: AbortSignal): Promise<void> {
    const owing = await this.province.read(ProvinceScope.of(undefined, actor), owingRounds);
    const failures: unknown[] = [];
    for (const { round } of owing) {
      if (stop?.aborted) break;
      await this.steps
        .finish(AgencyScope.of(round.agencyId, actor), round)
        .catch((failure: unknown) => failures.push(failure));
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} rounds still owe works of their steps`);
  }
}
