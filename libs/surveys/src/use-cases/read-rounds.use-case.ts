import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, IntakeDb } from '@hailong/database';
import { ROUND_ID, idsAndCodes, nameOf } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { announcedPage, roundPage, roundsById, roundsNamed } from '../persistence/round-store';
import { RoundRecord } from '../domain/round-record';

@Injectable()
export class ReadRounds {
  constructor(
    private readonly agencyDb: AgencyDb,
    private readonly intakeDb: IntakeDb,
    private readonly organisation: ReadOrganisation,
  ) {}

  /** Rounds that the agency runs, newest first. */
  page(scope: AgencyScope, beforeId: number | null, limit: number): Promise<readonly RoundRecord[]> {
    return this.agencyDb.read(scope, (tx) => roundPage(tx, scope.agencyId, beforeId, limit));
  }

  /** Finds a round of the agency, or an announced one of another. */
  byId(scope: AgencyScope, roundId: number): Promise<RoundRecord | undefined> {
    return this.agencyDb.read(scope, async (tx) => (await roundsById(tx, [roundId]))[0], 'one');
  }

  /** Rounds in the order of the names, each an id or a code as in {@link FindRounds}; undefined for a name of none. */
  async named(reader: AgencyScope, texts: readonly string[]): Promise<readonly (RoundRecord | undefined)[]> {
    const names = texts.map((text) => nameOf(ROUND_ID, text));
    const found = await this.agencyDb.read(reader, (tx) =>
      roundsNamed(tx, reader.agencyId, idsAndCodes(names)),
    );
    return names.map((name) =>
      found.find(({ roundId, code }) => name && ('id' in name ? name.id === roundId : name.code === code)),
    );
  }

  /** Announced rounds of all agencies, newest first; with a code, those with that agency as a participant. */
  async announced(
    beforeId: number | null,
    limit: number,
    agencyCode?: string,
  ): Promise<readonly RoundRecord[]> {
    const agency = agencyCode === undefined ? undefined : await this.organisation.byCode(agencyCode);
    if (agencyCode !== undefined && !agency) return [];
    const participantId = agency?.agencyId;
    return this.intakeDb.read((tx) => announcedPage(tx, { beforeId, limit, participantId }));
  }
}
