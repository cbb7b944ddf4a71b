import { ReadOrganisation } from '@hailong/agencies';
import { IntakeDb } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { BODY_KINDS } from '../domain/body-kinds';
import { Entrant, bodyOfEntrant, entrantOfBody } from '../domain/entrant';
import { bodiesById } from '../persistence/body-store';

/** Finds code and name of the entrants of forms, for counts. */
@Injectable()
export class NameEntrants {
  constructor(
    private readonly db: IntakeDb,
    private readonly organisation: ReadOrganisation,
  ) {}

  async name(entrants: readonly number[]): Promise<ReadonlyMap<number, Entrant>> {
    const distinct = [...new Set(entrants)];
    const bodyIds = distinct.flatMap((entrant) => bodyOfEntrant(entrant) ?? []);
    const agencyIds = distinct.filter((entrant) => bodyOfEntrant(entrant) === undefined);
    const named = new Map<number, Entrant>();
    const agencies = agencyIds.length === 0 ? [] : await this.organisation.byIds(agencyIds);
    for (const agency of agencies)
      if (agency) named.set(agency.agencyId, { code: agency.code, name: agency.name });
    const bodies = bodyIds.length === 0 ? [] : await this.db.read((tx) => bodiesById(tx, bodyIds));
    for (const { bodyId, code, name, kind } of bodies)
      named.set(entrantOfBody(bodyId), { code, name, kind: BODY_KINDS.keyOf(kind) });
    return named;
  }
}
