import { ReadOrganisation } from '@hailong/agencies';
import { agenciesOfTree } from '@hailong/agencies/domain';
import type { SchemeAnswers } from '@hailong/rankings';
import { poolOfNumber } from '@hailong/rankings/domain';
import { Injectable } from '@nestjs/common';
import type { NamedAgency } from '../domain/ranking-document';

/** Name of an entry of a ranking; of several agencies together the name of their pool, with their names as members. */
export type NameOf = (agencyId: number) => NamedAgency & { readonly members?: readonly NamedAgency[] };

/** Finds the names of the day of a ranking; of agencies that did not exist then, their last ones. */
@Injectable()
export class NamesOfRanking {
  constructor(private readonly organisation: ReadOrganisation) {}

  async of(ranking: SchemeAnswers): Promise<NameOf> {
    const pools = ranking.scheme.document.pooledUnits ?? [];
    const known = await this.known(ranking);
    const named = (agencyId: number) => {
      const { code, name } = known.get(agencyId) ?? { code: String(agencyId), name: '' };
      return { code, name };
    };
    return (agencyId) => {
      const pool = poolOfNumber(pools, agencyId);
      if (!pool) return named(agencyId);
      const members = pool.agencies.map((each) => named(each.agencyId));
      return { code: pool.code, name: pool.title.vi, members };
    };
  }

  private async known({ rounds, ranking, candidates, organisationOn }: SchemeAnswers) {
    const then = agenciesOfTree(await this.organisation.tree(organisationOn));
    const known = new Map(then.map((agency) => [agency.agencyId, agency]));
    const named = [...rounds.entered, ...ranking.excluded, ...candidates].map(({ agencyId }) => agencyId);
    const missing = [...new Set(named)].filter((id) => id > 0 && !known.has(id));
    for (const agency of await this.organisation.byIds(missing))
      if (agency) known.set(agency.agencyId, agency);
    return known;
  }
}
