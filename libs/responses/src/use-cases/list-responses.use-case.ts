import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { ResponseRow, responsePage } from '../persistence/response-store';

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** An agency's responses of one round, without their answers, for judging validity. */
@Injectable()
export class ListResponses {
  constructor(private readonly db: AgencyDb) {}

  run(
    scope: AgencyScope,
    roundId: number,
    after: string | undefined,
    limit: number,
  ): Promise<readonly ResponseRow[]> {
    return this.db.read(scope, (tx) => responsePage(tx, scope.agencyId, roundId, after ?? BEFORE_ALL, limit));
  }
}
