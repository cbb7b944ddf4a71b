import { ReadOrganisation } from '@hailong/agencies';
import { ProvinceScope } from '@hailong/database';
import { Texts, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { RankSet } from '@hailong/statistics/domain';
import { Injectable } from '@nestjs/common';
import { Ranking, RankingEntry } from '../../ranking/domain/rank-agencies';
import { Sampling } from '../../results/domain/sampling';
import { FormAccount } from '../../results/domain/form-account';
import { Neighbours, neighboursOf } from '../../standing/domain/forms-apart';
import { Judgement, Standing, judgedAgencies } from '../../standing/domain/judge-agencies';
import { whyWithoutStanding } from '../../standing/domain/standing-texts';
import { CalculateOffThread } from '../../standing/use-cases/calculate-off-thread';
import { entryNumber, poolOfAgency } from '../domain/pooled-units';
import { PROBLEMS } from '../domain/problems';
import { PooledUnits } from '../domain/ranking-scheme';
import { SchemeVersion } from '../domain/scheme-difference';
import { RankScheme } from './rank-scheme.use-case';

export interface OwnStandingQuestion {
  readonly code: string;
  readonly version?: number;
  /** Code of the agency. */
  readonly agency: string;
}

/** Judgement of an agency, or of the pool that it is in, for its page: that of the table, and that which holds for it alone. */
export interface OwnStanding {
  readonly scheme: SchemeVersion;
  /** Pool whose figures all of this is; absent: the agency is ranked by itself. */
  readonly pool?: PooledUnits;
  readonly entry: RankingEntry;
  readonly forms: FormAccount | undefined;
  readonly samplings: readonly Sampling[];
  readonly standing: Standing;
  readonly judgement: Judgement;
  /** Ranks that it may have in its group, for it alone. */
  readonly ownRanks: RankSet;
  readonly neighbours: Neighbours;
}

/**
 * Reads the judgement of an agency in the ranking of a scheme, with the forms that would tell it apart from its neighbours. For an agency
 * in a pool all of it is of the pool: nothing is told of the agency by itself.
 */
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
    const { pooledUnits } = scheme.document;
    const pool = poolOfAgency(pooledUnits, agency.agencyId);
    const agencyId = entryNumber(pooledUnits, agency.agencyId);
    const entry = ranking.entries.find((each) => each.agencyId === agencyId);
    const standing = judgement?.standings.get(agencyId);
    if (!entry || !judgement || !standing)
      return refuse(PROBLEMS.SCHEME_RANK_MISSING.at('agency', code, whyWithoutRank(ranking, agencyId)));
    const agencies = judgedAgencies(ranking.entries, judgement);
    const { confidence, seed } = judgement;
    return accept({
      ...{
        scheme,
        pool,
        entry,
        forms: accountOf(agencyId),
        samplings: samplingsOf(agencyId),
        standing,
        judgement,
      },
      ownRanks: await this.ranks.calculate('ownRanks', agencyId, agencies, { confidence, seed }),
      neighbours: neighboursOf(agencyId, agencies, confidence),
    });
  }
}

/** Text for an agency that the ranking does not look at. */
const NOT_COMPARED: Texts = {
  vi: 'Cơ quan không tham gia đợt nào được xếp hạng và không thuộc nhóm nào của quy chế: kiểm tra lại mã cơ quan, hoặc chọn một cơ quan có trong bảng xếp hạng.',
  en: 'It takes part in no round that is ranked and is in no group of the scheme: check the code, or choose an agency of the table.',
};

/** Reason why an agency has no rank with an interval, and what to do. */
function whyWithoutRank({ excluded, method }: Ranking, agencyId: number): Texts {
  const own = excluded.find((each) => each.agencyId === agencyId);
  return own ?? whyWithoutStanding(method.name) ?? NOT_COMPARED;
}
