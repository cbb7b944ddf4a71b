import { AgencyDb, AgencyScope, ProvinceDb, ProvinceScope } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { waitingTexts } from '@hailong/responses';
import { roundsById } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { OpinionCounts, countsOfAgency, opinionCounts } from '../domain/opinion-counts';
import { countedStates } from '../persistence/count-store';

/** Counts of the own opinions. */
export interface OwnOpinionCounts extends OpinionCounts {
  /**
   * True: the rounds counted have closed and texts of fewer than five forms of a questionnaire stay hidden. Says nothing of
   * an open round, where it would show a single person arrive.
   */
  readonly someStayHidden: boolean;
}

/**
 * Counts opinions by state, with overdue ones and times. Texts appear only in groups of at least five forms, so no count of
 * an agency is of fewer people, and the province reads numbers without any text.
 */
@Injectable()
export class CountOpinions {
  constructor(
    private readonly db: AgencyDb,
    private readonly provinceDb: ProvinceDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts the opinions of the acting agency, in all rounds or one. */
  ofOwn(scope: AgencyScope, roundId?: number): Promise<OwnOpinionCounts> {
    const { agencyId } = scope;
    const on = today(this.clock);
    return this.db.read(scope, async (tx) => {
      const counted = await countedStates(tx, { agencyId, roundId, today: on });
      const waiting = await waitingTexts(tx, agencyId, on, roundId);
      const rounds = await roundsById(tx, [...new Set(waiting.map((each) => each.roundId))]);
      const someStayHidden = rounds.some(({ state }) => state === 'closed' || state === 'final');
      return { ...countsOfAgency(agencyId, counted), someStayHidden };
    });
  }

  /** Counts the opinions of every agency that has any, in the order of their ids. */
  ofAgencies(scope: ProvinceScope, roundId?: number): Promise<readonly OpinionCounts[]> {
    const on = today(this.clock);
    return this.provinceDb.read(scope, async (tx) =>
      opinionCounts(await countedStates(tx, { roundId, today: on })),
    );
  }
}
