import { AgencyScope, ExaminerDb } from '@hailong/database';
import { roundsOfUnclusteredForms } from '@hailong/responses';
import { Injectable } from '@nestjs/common';

/** Finds the rounds in which a sealed form of an agency comes from no cluster of households that were drawn in stages. */
@Injectable()
export class FindUnclusteredForms {
  constructor(private readonly db: ExaminerDb) {}

  roundsAmong(scope: AgencyScope, roundIds: readonly number[]): Promise<readonly number[]> {
    return this.db.read(scope, (tx) => roundsOfUnclusteredForms(tx, scope.agencyId, roundIds));
  }
}
