import { AgencyScope } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Populations } from '../domain/cell-population';
import { ExpectedTarget, expectedTargets } from '../domain/cell-target';
import { cellsOf } from '../domain/quota-cell';
import { ReadPopulations } from './read-populations';

/** Targets and N of a round by the frame of today. */
export interface ExpectedTargets {
  readonly targets: readonly ExpectedTarget[];
  readonly populations: Populations;
}

/** Computes the targets that the cells of a round have by the frame of today, also while it is a draft. Stores nothing. */
@Injectable()
export class ExpectTargets {
  constructor(
    private readonly frames: ReadPopulations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param round without problems of its rules, which bound the number of cells */
  async of(scope: AgencyScope, round: RoundRecord): Promise<ExpectedTargets> {
    const { agencyId, document } = round;
    const agencies = document.participants.map((each) => each.agencyId);
    const populations = await this.frames.of(scope, round, today(this.clock), agencies);
    return {
      populations,
      targets: expectedTargets(cellsOf(document, agencyId), document.quotas, populations),
    };
  }
}
