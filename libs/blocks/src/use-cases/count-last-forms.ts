import { AgencyDb, AgencyScope, ResultsDb, throughSeveralDoors } from '@hailong/database';
import { roundBefore } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { LastForms } from '../domain/expected-forms';
import { shownFormsOf } from '../persistence/shown-blocks';

/** Counts the shown forms of the round before, for the parts of a round that asks the same respondent groups of the same agencies. */
@Injectable()
export class CountLastForms {
  constructor(
    private readonly db: AgencyDb,
    private readonly figures: ResultsDb,
  ) {}

  /** @param agencies ids of the agencies whose forms are counted, each behind its own wall; empty: there is no round before */
  async of(
    scope: AgencyScope,
    round: RoundRecord,
    agencies: readonly number[],
  ): Promise<readonly LastForms[]> {
    const before = await this.db.read(scope, (tx) => roundBefore(tx, round));
    if (!before) return [];
    const took = new Set(before.document.participants.map(({ agencyId }) => agencyId));
    const count = async (agencyId: number): Promise<LastForms[]> => {
      const counts = await this.figures.ofAgency(AgencyScope.of(agencyId, scope.actor), (tx) =>
        shownFormsOf(tx, before.roundId, agencyId),
      );
      return counts.flatMap(({ group, forms }) => {
        const code = before.document.groups[group]?.code;
        const at = round.document.groups.findIndex((each) => each.code === code);
        return at < 0 ? [] : [{ agencyId, group: at, forms }];
      });
    };
    const failed = `figures of round ${before.code} are not read`;
    const known = agencies.filter((id) => took.has(id));
    return (await throughSeveralDoors(known, count, { failed })).flat();
  }
}
