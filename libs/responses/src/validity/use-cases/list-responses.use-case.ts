import { AgencyScope, ExaminerDb, Transaction } from '@hailong/database';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Entrant } from '../../bodies/domain/entrant';
import { NameEntrants } from '../../bodies/use-cases/name-entrants';
import { SMALLEST_TOLD, SmallestTold } from '../../domain/smallest-told';
import { toldBlocks } from '../../quality/persistence/told-blocks';
import { ResponseListing, ResponseRow, responsePage } from '../persistence/response-store';

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export interface ListedResponse extends Omit<ResponseRow, 'enteredBy'> {
  /** Code of its respondent group. */
  readonly groupCode: string;
  /** Entrant of a form that staff entered. */
  readonly enteredBy?: Entrant;
  /** True: its signs, and why it is surplus or invalid, may be told to the reader. */
  readonly told: boolean;
}

/** Page of a list; `typist`: agency of the reader of forms that others entered. */
export interface AskedResponses extends Omit<ResponseListing, 'after' | 'blocks'> {
  readonly after?: string;
  readonly typist?: number;
}

/**
 * Lists an agency's responses of one round, without their answers, for judging validity: those that the agency entered, and once the round
 * is final those of blocks that tell no person apart, because signs and days would tell the forms of respondents apart. Of forms that others entered, signs and reasons are
 * told to the people of their entrant alone.
 */
@Injectable()
export class ListResponses {
  constructor(
    private readonly db: ExaminerDb,
    private readonly entrants: NameEntrants,
    @Inject(SMALLEST_TOLD) private readonly smallest: SmallestTold,
  ) {}

  async list(
    scope: AgencyScope,
    { after = BEFORE_ALL, typist, ...listing }: AskedResponses,
  ): Promise<readonly ListedResponse[]> {
    const { round, rows } = await this.db.read(scope, async (tx) => {
      const [round] = await roundsById(tx, [listing.roundId]);
      const blocks = listing.ofOthers ? undefined : await this.told(tx, scope, round);
      return { round, rows: await responsePage(tx, scope.agencyId, { ...listing, blocks, after }) };
    });
    const named = await this.entrants.name(rows.flatMap(({ enteredBy }) => enteredBy ?? []));
    const isTold = (enteredBy: number | null) =>
      round?.state === 'final' || listing.ofOthers !== true || (enteredBy !== null && enteredBy === typist);
    return rows.map(({ enteredBy, ...row }) => ({
      ...row,
      told: isTold(enteredBy),
      groupCode: round?.document.groups[row.group]?.code ?? '',
      enteredBy: enteredBy === null ? undefined : named.get(enteredBy),
    }));
  }

  /** Blocks of which forms are listed: none before the round is final. */
  private async told(
    tx: Transaction,
    { agencyId }: AgencyScope,
    round: RoundRecord | undefined,
  ): Promise<readonly number[]> {
    if (round?.state !== 'final') return [];
    return toldBlocks(tx, { agencyId, roundId: round.roundId, smallest: this.smallest(round.document) });
  }
}
