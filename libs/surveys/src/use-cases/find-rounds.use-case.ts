import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, AgencyDb, AgencyScope, IntakeDb, ProvinceScope } from '@hailong/database';
import { NO_ID } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { roundNameOf } from '../domain/round-name';
import { roundByCode, roundIdByCode } from '../persistence/round-store';

/**
 * The round that a text names, by id (`round:12`) or by code. Several agencies may use one code: the reader's own round
 * comes first, then one in which it takes part, then an open one, then the newest. An id is believed and costs no
 * statement; a text that names no round ends as {@link NO_ID}.
 */
@Injectable()
export class FindRounds {
  constructor(
    private readonly agencyDb: AgencyDb,
    private readonly intakeDb: IntakeDb,
    private readonly organisation: ReadOrganisation,
  ) {}

  /** Finds a round among those of the agency, drafts included, and the announced ones. */
  async idFor(scope: AgencyScope, text: string): Promise<number> {
    const name = roundNameOf(text);
    if (typeof name === 'number') return name;
    return this.agencyDb.read(
      scope,
      async (tx) => (await roundIdByCode(tx, name, scope.agencyId)) ?? NO_ID,
      'one',
    );
  }

  /** Finds a round for the agency of the user; without an agency, among the announced ones. */
  idForAny(scope: AgenciesScope, text: string): Promise<number> {
    return scope.own ? this.idFor(scope.own, text) : this.announcedId(scope, text);
  }

  /** Finds a round among the announced ones. */
  async announcedId(reader: ProvinceScope | AgenciesScope, text: string): Promise<number> {
    const name = roundNameOf(text);
    if (typeof name === 'number') return name;
    const readerId = reader instanceof ProvinceScope ? reader.agencyId : reader.own?.agencyId;
    return this.intakeDb.read(async (tx) => (await roundIdByCode(tx, name, readerId)) ?? NO_ID, 'one');
  }

  /** Finds a round among the announced ones in which the agency of that code is rated, see {@link roundByCode}. */
  async ratingId(agencyCode: string, text: string): Promise<number> {
    const name = roundNameOf(text);
    if (typeof name === 'number') return name;
    const agency = await this.organisation.byCode(agencyCode);
    const round = await this.intakeDb.read((tx) => roundByCode(tx, name, agency?.agencyId), 'one');
    return round?.roundId ?? NO_ID;
  }
}
