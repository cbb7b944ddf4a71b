import { ReadOrganisation } from '@hailong/agencies';
import { ProvinceScope } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { RankSet } from '@hailong/statistics/domain';
import { Injectable } from '@nestjs/common';
import { RankingEntry } from '../../ranking/domain/rank-agencies';
import { Sampling } from '../../results/domain/sampling';
import { FormAccount } from '../../results/domain/form-account';
import { Neighbours, neighboursOf } from '../../standing/domain/forms-apart';
import { Judgement, Standing, judgedAgencies } from '../../standing/domain/judge-agencies';
import { CalculateOffThread } from '../../standing/use-cases/calculate-off-thread';
import { poolOfAgency } from '../domain/pooled-units';
import { PROBLEMS } from '../domain/problems';
import { SchemeVersion } from '../domain/scheme-difference';
import { RankScheme } from './rank-scheme.use-case';

export interface OwnStandingQuestion {
  readonly code: string;
  readonly version?: number;
  /** Code of the agency. */
  readonly agency: string;
}

/** Judgement of an agency for its page: that of the table, and that which holds for it alone. */
export interface OwnStanding {
  readonly scheme: SchemeVersion;
  readonly entry: RankingEntry;
  readonly forms: FormAccount | undefined;
  readonly samplings: readonly Sampling[];
  readonly standing: Standing;
  readonly judgement: Judgement;
  /** Ranks that it may have in its group, for it alone. */
  readonly ownRanks: RankSet;
  readonly neighbours: Neighbours;
}

/** Reads the judgement of an agency in the ranking of a scheme, with the forms that would tell it apart from its neighbours. */
@Injectable()
export class ReadOwnStanding {
  constructor(
    private readonly rankScheme: RankScheme,
    private readonly organisation: ReadOrganisation,
    private readonly ranks: CalculateOffThread,
  ) {}

  async read(
    scope: ProvinceScope,
    { agency: code, ...question }: OwnStandingQuestion,
  ): Promise<Verdict<OwnStanding>> {
    const ranked = await this.rankScheme.rankAlone(scope, question);
    if (!ranked.ok) return ranked;
    const agency = await this.organisation.byCode(code);
    if (!agency) return refuse(notFound('agency', 'agency', code));
    const { scheme, ranking, judgement, accountOf, samplingsOf } = ranked.value;
    const { agencyId } = agency;
    const pool = poolOfAgency(scheme.document.pooledUnits, agencyId);
    if (pool) return refuse(PROBLEMS.POOLED_AGENCY_UNSUITED.at('agency', code, pool.code));
    const entry = ranking.entries.find((each) => each.agencyId === agencyId);
    const standing = judgement?.standings.get(agencyId);
    if (!entry || !judgement || !standing) return refuse(PROBLEMS.SCHEME_RANK_MISSING.at('agency', code));
    const agencies = judgedAgencies(ranking.entries, judgement);
    const { confidence, seed } = judgement;
    return accept({
      ...{ scheme, entry, forms: accountOf(agencyId), samplings: samplingsOf(agencyId), standing, judgement },
      ownRanks: await this.ranks.calculate('ownRanks', agencyId, agencies, { confidence, seed }),
      neighbours: neighboursOf(agencyId, agencies, confidence),
    });
  }
}
