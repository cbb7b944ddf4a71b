import { AgencyDb, AgencyScope } from '@hailong/database';
import { roundsById } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { ResponseListing, ResponseRow, responsePage } from '../persistence/response-store';

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export interface ListedResponse extends ResponseRow {
  /** Code of its respondent group. */
  readonly groupCode: string;
}

/** An agency's responses of one round, without their answers, for judging validity. */
@Injectable()
export class ListResponses {
  constructor(private readonly db: AgencyDb) {}

  list(
    scope: AgencyScope,
    { after = BEFORE_ALL, ...listing }: Omit<ResponseListing, 'after'> & { readonly after?: string },
  ): Promise<readonly ListedResponse[]> {
    return this.db.read(scope, async (tx) => {
      const [round] = await roundsById(tx, [listing.roundId]);
      const rows = await responsePage(tx, scope.agencyId, { ...listing, after });
      return rows.map((row) => ({ ...row, groupCode: round?.document.groups[row.group]?.code ?? '' }));
    });
  }
}
