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
  /** Ids in the order of the names. */
  readonly roundIds: readonly number[];
  /** Agencies of each pool in the order of the names; undefined: there is none of that code. */
  readonly pooled: readonly (readonly (Agency | undefined)[])[];
}

/** Finds the records that the author of a scheme names. */
@Injectable()
export class SchemeNames {
  constructor(
    private readonly sets: FindCriteriaSets,
    private readonly rounds: FindRounds,
    private readonly organisation: ReadOrganisation,
  ) {}

  async find(scope: ProvinceScope, { core, rounds = [], pooledUnits = [] }: SchemeTerms): Promise<NamedIds> {
    const roundIds: number[] = [];
    for (const name of rounds) roundIds.push(await this.rounds.announcedId(scope, name));
    const pooled: (readonly (Agency | undefined)[])[] = [];
    for (const { agencies } of pooledUnits) pooled.push(await this.organisation.allNamed(agencies));
    return { coreId: await this.sets.coreId(core), roundIds, pooled };
  }
}
