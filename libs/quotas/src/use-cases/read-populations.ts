import { AgencyDb, AgencyScope, Transaction, throughSeveralDoors } from '@hailong/database';
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
    round: RoundRecord,
    asOf: CalendarDay,
    agencies: Iterable<number>,
  ): Promise<Populations> {
    const read = (agencyId: number) =>
      this.db.read(AgencyScope.of(agencyId, actor), (tx) => frameOfAgency(tx, agencyId, round, asOf));
    const failed = `frames of round ${round.code} are not read`;
    const frames = await throughSeveralDoors([...new Set(agencies)], read, { failed });
    return populationsOf(round, frames);
  }

  /** Reads the frame of an agency alone, in a transaction at its door. */
  async ofAgency(
    tx: Transaction,
    agencyId: number,
    round: RoundRecord,
    asOf: CalendarDay,
  ): Promise<Populations> {
    return populationsOf(round, [await frameOfAgency(tx, agencyId, round, asOf)]);
  }
}

/** Dossiers and lists of an agency in a round. */
interface AgencyFrame {
  readonly agencyId: number;
  readonly rows: readonly PopulationRow[];
  readonly lists: readonly ListPopulation[];
}

async function frameOfAgency(
  tx: Transaction,
  agencyId: number,
  { roundId, document }: RoundRecord,
  asOf: CalendarDay,
): Promise<AgencyFrame> {
  const { fields = [], procedureGroups = [] } = document;
  const asked = { window: referenceWindow(document), asOf, fields, procedureGroups };
  const rows = await populationOf(tx, agencyId, asked);
  const isListed = document.groups.some((group) => frameOf(group) !== 'dossiers');
  return { agencyId, rows, lists: isListed ? await listPopulationsOf(tx, agencyId, roundId) : [] };
}

function populationsOf({ document }: RoundRecord, frames: readonly AgencyFrame[]): Populations {
  return new Populations(
    document,
    new Map(frames.map(({ agencyId, rows }) => [agencyId, rows])),
    new Map(frames.map(({ agencyId, lists }) => [agencyId, lists])),
  );
}
