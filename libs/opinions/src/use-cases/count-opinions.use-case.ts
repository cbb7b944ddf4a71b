import { shownNumbers } from '@hailong/blocks';
import { AgencyDb, AgencyScope, ExaminerDb, ProvinceDb, ProvinceScope } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { textsOfAgency } from '@hailong/responses';
import { Inject, Injectable } from '@nestjs/common';
import { OpinionCounts, countsOfAgency, opinionCounts } from '../domain/opinion-counts';
import { countedStates } from '../persistence/count-store';

/** Counts of the own opinions. */
export interface OwnOpinionCounts extends OpinionCounts {
  /**
   * True: a counted round has closed, and texts of forms stay hidden that are too few for a block. Says nothing of an open round,
   * where it would show a single person arrive.
   */
  readonly someStayHidden: boolean;
}

/**
 * Counts opinions by state, with overdue ones and times. Texts appear with the blocks of their forms, so no count of an
 * agency is of fewer people than a block, and the province reads numbers without any text.
 */
@Injectable()
export class CountOpinions {
  constructor(
    private readonly db: AgencyDb,
    private readonly examiner: ExaminerDb,
    private readonly provinceDb: ProvinceDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts the opinions of the acting agency, in all rounds or one. */
  async ofOwn(scope: AgencyScope, roundId?: number): Promise<OwnOpinionCounts> {
    const { agencyId } = scope;
    const counted = await this.db.read(scope, (tx) =>
      countedStates(tx, { agencyId, roundId, today: today(this.clock) }),
    );
    return {
      ...countsOfAgency(agencyId, counted),
      someStayHidden: await this.someStayHidden(scope, roundId),
    };
  }

  /** Counts the opinions of every agency that has any, in the order of their ids. */
  ofAgencies(scope: ProvinceScope, roundId?: number): Promise<readonly OpinionCounts[]> {
    const on = today(this.clock);
    return this.provinceDb.read(scope, async (tx) =>
      opinionCounts(await countedStates(tx, { roundId, today: on })),
    );
  }

  private someStayHidden(scope: AgencyScope, roundId?: number): Promise<boolean> {
    const { agencyId } = scope;
    return this.examiner.read(scope, async (tx) => {
      const { unsealed } = await textsOfAgency(tx, agencyId, roundId);
      const { closedRounds } = await shownNumbers(tx, agencyId, roundId);
      return unsealed.some((texts) => closedRounds.has(texts.roundId));
    });
  }
}
