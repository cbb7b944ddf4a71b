import { AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, Clock, OPINION_ID, ROUND_ID, searchWords, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { OPINION_STATES, OpinionState } from '../domain/opinion-state';
import { OpinionFilter, OpinionPage, opinionPage, opinionsById } from '../persistence/opinion-store';
import { DescribeOpinions, Opinion } from './describe-opinions';

/** Terms of a list as a reader states them. */
export interface OpinionQuestion extends Pick<
  OpinionFilter,
  'roundId' | 'questionnaireId' | 'item' | 'code' | 'uncoded'
> {
  readonly state?: OpinionState;
  /** True: only those whose deadline is over and of which something is due. */
  readonly overdue?: boolean;
  /** Words that the text contains, each of them, with or without diacritics. */
  readonly search?: string;
}

/** Page of opinions. */
export interface ListedOpinions {
  readonly opinions: readonly Opinion[];
  readonly hasMore: boolean;
}

/**
 * Reads the opinions of an agency, the earliest deadline first. Reading texts of people stands in the trail of the agency: one
 * entry for a page.
 */
@Injectable()
export class ListOpinions {
  constructor(
    private readonly db: AgencyDb,
    private readonly describing: DescribeOpinions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads a page, and whether another follows.
   *
   * @param page its first position and how many opinions it holds
   */
  list(
    scope: AgencyScope,
    question: OpinionQuestion,
    { after, limit }: OpinionPage,
  ): Promise<ListedOpinions> {
    const { state, overdue, search, ...terms } = question;
    const filter: OpinionFilter = {
      ...terms,
      state: state && OPINION_STATES.numberOf(state),
      overdueOn: overdue ? today(this.clock) : undefined,
      words: searchWords(search ?? ''),
    };
    return this.db.write(scope, async (tx) => {
      const rows = await opinionPage(tx, scope.agencyId, filter, { after, limit: limit + 1 });
      const opinions = await this.describing.describe(tx, scope.agencyId, rows.slice(0, limit));
      const subject = terms.roundId === undefined ? 'opinions' : ROUND_ID.of(terms.roundId);
      await recordReading(tx, scope, subject, opinions.length);
      return { opinions, hasMore: rows.length > limit };
    });
  }

  /** Reads one opinion; undefined when the agency has none of this id. */
  one(scope: AgencyScope, opinionId: string): Promise<Opinion | undefined> {
    return this.db.write(scope, async (tx) => {
      const rows = await opinionsById(tx, scope.agencyId, [opinionId]);
      const [opinion] = await this.describing.describe(tx, scope.agencyId, rows);
      if (opinion) await recordReading(tx, scope, OPINION_ID.of(opinionId), 1);
      return opinion;
    });
  }
}

async function recordReading(
  tx: Transaction,
  scope: AgencyScope,
  subject: string,
  texts: number,
): Promise<void> {
  if (texts > 0) await recordAudit(tx, scope, { action: 'read-opinions', subject, after: { texts } });
}
