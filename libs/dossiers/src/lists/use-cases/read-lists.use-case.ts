import { AgencyDb, AgencyScope } from '@hailong/database';
import { Verdict, accept, inVietnameseOrder } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import type { ListCounts, ListPopulation, ListTarget } from '../domain/list-member';
import { listCountsOf, listPopulationsOf } from '../persistence/list-counts';
import { listedGroup } from './listed-group';

/** A list in numbers. */
export interface ListInNumbers extends ListCounts {
  /** A list of named bodies; else of enterprises and people. */
  readonly body: boolean;
  /** Members by field, in the order of the fields' codes. */
  readonly fields: readonly Pick<ListPopulation, 'field' | 'members'>[];
}

/** Counts the members of a list, also after the round has closed. Refused with NOT_FOUND, GROUP_UNKNOWN, LIST_GROUP_UNSUITED. */
@Injectable()
export class ReadLists {
  constructor(private readonly db: AgencyDb) {}

  count(scope: AgencyScope, target: ListTarget): Promise<Verdict<ListInNumbers>> {
    const { agencyId } = scope;
    return this.db.read(scope, async (tx) => {
      const listed = await listedGroup(tx, scope, target);
      if (!listed.ok) return listed;
      const counts = await listCountsOf(tx, agencyId, target.roundId);
      const populations = await listPopulationsOf(tx, agencyId, target.roundId);
      const own = counts.find(({ group }) => group === target.group) ?? { ...NOTHING, group: target.group };
      const fields = populations
        .filter(({ group }) => group === target.group)
        .map(({ field, members }) => ({ field, members }))
        .sort((a, b) => inVietnameseOrder(a.field ?? '', b.field ?? ''));
      return accept({ ...own, body: listed.value.body, fields });
    });
  }
}

const NOTHING = {
  ...{ members: 0, reachable: 0, objecting: 0, asked: 0 },
  ...{ byHand: 0, byPost: 0, undeliverable: 0 },
};
