import { ReadOrganisation } from '@hailong/agencies';
import { Agency } from '@hailong/agencies/domain';
import { FindCriteriaSets } from '@hailong/criteria';
import { ProvinceScope } from '@hailong/database';
import { FindRounds } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { SchemeTerms } from '../domain/scheme-document';

/** Ids that the names in a scheme stand for; an id that was not found is that of no record. */
export interface NamedIds {
  readonly coreId: number;
  /** Id of the older core of a bridge; absent: the scheme has no bridge. */
  readonly bridgeId?: number;
  /** Ids in the order of the names. */
  readonly roundIds: readonly number[];
  /** Agencies of each pool in the order of the names; undefined: there is none of that code. */
  readonly pooled: readonly (readonly (Agency | undefined)[])[];
  /** Id of the agency of each published figure, in their order; undefined where there is no such agency. */
  readonly figureAgencies: readonly (number | undefined)[];
}

/** Finds the records that the author of a scheme names. */
@Injectable()
export class SchemeNames {
  constructor(
    private readonly sets: FindCriteriaSets,
    private readonly rounds: FindRounds,
    private readonly organisation: ReadOrganisation,
  ) {}

  async find(scope: ProvinceScope, terms: SchemeTerms): Promise<NamedIds> {
    const { core, bridge, rounds = [], pooledUnits = [], publishedFigures } = terms;
    const roundIds: number[] = [];
    for (const name of rounds) roundIds.push(await this.rounds.announcedId(scope, name));
    const pooled: (readonly (Agency | undefined)[])[] = [];
    for (const { agencies } of pooledUnits) pooled.push(await this.organisation.allNamed(agencies));
    const codes = publishedFigures?.agencies.map(({ code }) => code) ?? [];
    const known = new Map(
      (await this.organisation.byCodes(codes)).map(({ code, agencyId }) => [code, agencyId]),
    );
    return {
      ...{ coreId: await this.sets.coreId(core), roundIds, pooled },
      figureAgencies: codes.map((code) => known.get(code)),
      ...(bridge && { bridgeId: await this.sets.coreId(bridge.core) }),
    };
  }
}
