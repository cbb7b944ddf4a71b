import { AgencyDb, AgencyScope, throughSeveralDoors } from '@hailong/database';
import { listPopulationsOf, populationOf } from '@hailong/dossiers';
import { ListPopulation, PopulationRow } from '@hailong/dossiers/domain';
import { CalendarDay } from '@hailong/kernel';
import { RoundRecord, frameOf, referenceWindow } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { Populations } from '../domain/cell-population';

/** Reads the frames of agencies in a round, each behind its own wall. */
@Injectable()
export class ReadPopulations {
  constructor(private readonly db: AgencyDb) {}

  /** @param agencies ids of the agencies whose dossiers and lists are read */
  async of(
    { actor }: AgencyScope,
    { roundId, document }: RoundRecord,
    asOf: CalendarDay,
    agencies: Iterable<number>,
  ): Promise<Populations> {
    const { fields = [], procedureGroups = [] } = document;
    const asked = { window: referenceWindow(document), asOf, fields, procedureGroups };
    const rows = new Map<number, readonly PopulationRow[]>();
    const lists = new Map<number, readonly ListPopulation[]>();
    const isListed = document.groups.some((group) => frameOf(group) !== 'dossiers');
    const read = (agencyId: number) =>
      this.db.read(AgencyScope.of(agencyId, actor), async (tx) => {
        rows.set(agencyId, await populationOf(tx, agencyId, asked));
        if (isListed) lists.set(agencyId, await listPopulationsOf(tx, agencyId, roundId));
      });
    const failed = `frames of round ${document.code} are not read`;
    await throughSeveralDoors([...new Set(agencies)], read, { failed });
    return new Populations(document, rows, lists);
  }
}
