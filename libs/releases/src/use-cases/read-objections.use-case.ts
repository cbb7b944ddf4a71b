import { agenciesById } from '@hailong/agencies';
import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { type Verdict, accept, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import type { Objection } from '../domain/objection';
import { releaseUnknown } from '../domain/problems';
import type { NamedAgency } from '../domain/ranking-document';
import { type AskedRelease, askedEdition } from '../domain/release-name';
import { objectionsOf } from '../persistence/objection-store';
import { releasesOf } from '../persistence/release-store';

/** Objection as the province reads it. */
export interface ReceivedObjection extends Objection {
  readonly code: string;
  readonly edition: number;
  /** Agency that objected, by its name of today. */
  readonly agency: NamedAgency;
}

/** Reads the objections of all agencies to an edition. */
@Injectable()
export class ReadObjections {
  constructor(private readonly db: ProvinceDb) {}

  /** Objections in the order of the agencies' codes, the oldest of an agency first. */
  of(scope: ProvinceScope, asked: AskedRelease): Promise<Verdict<readonly ReceivedObjection[]>> {
    return this.db.read(scope, async (tx) => {
      const release = askedEdition(await releasesOf(tx, asked.code), asked);
      if (!release) return refuse(releaseUnknown(asked));
      const { code, edition } = release;
      const made = await objectionsOf(tx, { code, edition });
      const agencies = await agenciesById(tx, [...new Set(made.map(({ agencyId }) => agencyId))]);
      const received = made.map(({ agencyId, ...objection }) => ({
        ...objection,
        agency: named(agencies.find((each) => each.agencyId === agencyId)),
      }));
      return accept(received.sort((one, other) => (one.agency.code < other.agency.code ? -1 : 1)));
    });
  }
}

function named(agency: NamedAgency | undefined): NamedAgency {
  return { code: agency?.code ?? '', name: agency?.name ?? '' };
}
