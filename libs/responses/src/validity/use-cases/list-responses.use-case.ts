import { ExaminerDb, AgencyScope } from '@hailong/database';
import { roundsById } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { Entrant } from '../../bodies/domain/entrant';
import { NameEntrants } from '../../bodies/use-cases/name-entrants';
import { ResponseListing, ResponseRow, responsePage } from '../persistence/response-store';

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export interface ListedResponse extends Omit<ResponseRow, 'enteredBy'> {
  /** Code of its respondent group. */
  readonly groupCode: string;
  /** Entrant of a form that staff entered. */
  readonly enteredBy?: Entrant;
}

/**
 * Lists an agency's responses of one round, without their answers, for judging validity: until the round is final only those that the
 * agency entered, because signs and days would tell the forms of respondents apart.
 */
@Injectable()
export class ListResponses {
  constructor(
    private readonly db: ExaminerDb,
    private readonly entrants: NameEntrants,
  ) {}

  async list(
    scope: AgencyScope,
    { after = BEFORE_ALL, ...listing }: Omit<ResponseListing, 'after'> & { readonly after?: string },
  ): Promise<readonly ListedResponse[]> {
    const { round, rows } = await this.db.read(scope, async (tx) => {
      const [round] = await roundsById(tx, [listing.roundId]);
      const seenAlone = round?.state !== 'final' && listing.ofOthers !== true;
      return { round, rows: await responsePage(tx, scope.agencyId, { ...listing, seenAlone, after }) };
    });
    const named = await this.entrants.name(rows.flatMap(({ enteredBy }) => enteredBy ?? []));
    return rows.map(({ enteredBy, ...row }) => ({
      ...row,
      groupCode: round?.document.groups[row.group]?.code ?? '',
      enteredBy: enteredBy === null ? undefined : named.get(enteredBy),
    }));
  }
}
