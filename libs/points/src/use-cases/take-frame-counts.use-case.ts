import { ReadOrganisation } from '@hailong/agencies';
import type { Agency } from '@hailong/agencies/domain';
import { AgenciesScope, AgencyDb, ProvinceDb, ProvinceScope } from '@hailong/database';
import { finishedDossiers } from '@hailong/dossiers';
import { CLOCK, Clock, Verdict, accept, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { FRAME_SOURCE, agenciesOfTables, countsFromFrame } from '../domain/frame-counts';
import { PointPeriod } from '../domain/period';
import { CountRecord, addCounts, countsOfPeriod } from '../persistence/count-store';
import { PointsQuestion, periodOf } from './points-question';
import { recordAdded } from './record-added';

/** Doors of an operator that takes counts over: of each agency, and of the province. */
export interface FrameReader {
  readonly agencies: AgenciesScope;
  readonly province: ProvinceScope;
}

export interface FrameCountsTaken {
  /** Agencies whose frame has dossiers of the period. */
  readonly agencies: number;
  readonly added: number;
  /** Codes of agencies that a table states the same counts for: those stay. */
  readonly statedElsewhere: readonly string[];
}

const PAGE = 500;

/**
 * Takes over the counts of a conversion that the frames of the agencies have, as counts with source and day. An agency without a dossier
 * of the period is passed over, because an empty frame does not tell that there was none. Counts of a frame never mix with those of a
 * table: an agency for which a table states one of them keeps the table's.
 */
@Injectable()
export class TakeFrameCounts {
  constructor(
    private readonly frames: AgencyDb,
    private readonly db: ProvinceDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(reader: FrameReader, question: PointsQuestion): Promise<Verdict<FrameCountsTaken>> {
    const period = periodOf(question);
    if (!period.ok) return period;
    const { conversion } = question;
    const known = await this.db.read(reader.province, (tx) => countsOfPeriod(tx, period.value));
    const found = await this.framesOf(reader.agencies, period.value);
    const ofTables = agenciesOfTables(conversion, known);
    const kept = found.filter(({ agency }) => ofTables.has(agency.agencyId));
    const records = found
      .filter((each) => !kept.includes(each))
      .flatMap(({ agency: { agencyId }, counts }) =>
        countsFromFrame(conversion, counts).map(([name, value]): CountRecord => {
          return { agencyId, ...period.value, name, value, asOf: today(this.clock), source: FRAME_SOURCE };
        }),
      );
    const added = await this.db.write(reader.province, async (tx) => {
      const stored = await addCounts(tx, reader.province.actor, records);
      await recordAdded(tx, reader.province.actor, stored);
      return stored.length;
    });
    const statedElsewhere = kept.map(({ agency }) => agency.code);
    return accept({ agencies: found.length, added, statedElsewhere });
  }

  /** Reads the frame of each agency at its door; those with a dossier of the period. */
  private async framesOf(scope: AgenciesScope, period: PointPeriod) {
    const found = [];
    for (const agency of await this.everyAgency()) {
      const own = scope.for(agency.agencyId);
      if (!own) continue;
      const counts = await this.frames.read(own, (tx) => finishedDossiers(tx, agency.agencyId, period));
      if (counts.finished > 0) found.push({ agency, counts });
    }
    return found;
  }

  private async everyAgency(): Promise<readonly Agency[]> {
    const agencies: Agency[] = [];
    for (let after = ''; ; after = agencies.at(-1)?.code ?? '') {
      const page = await this.organisation.allAgencies(after, PAGE);
      agencies.push(...page);
      if (page.length < PAGE) return agencies;
    }
  }
}
