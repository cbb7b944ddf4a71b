import { setImmediate } from 'node:timers/promises';
import { criteriaSetById } from '@hailong/criteria';
import type { CriteriaSet } from '@hailong/criteria/domain';
import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { type Verdict, accept } from '@hailong/kernel';
import { RankScheme, type SchemeRankingAlone, judgeAgencies, rankAgencies } from '@hailong/rankings';
import { resultWithPauses } from '@hailong/statistics/domain';
import { Injectable } from '@nestjs/common';
import { rankUnits } from '../domain/rank-units';
import { RANKING_FORMAT, type RankingDocument } from '../domain/ranking-document';
import { NamesOfRanking } from './names-of-ranking';
import { schemeOf, termsOf, unitsOf } from './frozen-terms';

const FORMULAS = { rank: rankAgencies, judge: judgeAgencies };

/** Facts of a release that its figures do not follow from. */
export interface RankingToFreeze extends Pick<
  RankingDocument,
  'code' | 'edition' | 'province' | 'software' | 'figuresBefore'
> {
  readonly scheme: { readonly code: string; readonly version?: number };
}

/**
 * Makes the document of a ranking from the blocks that were shown before a day: the same document on every later day, since shown
 * blocks never change.
 */
@Injectable()
export class FreezeRanking {
  constructor(
    private readonly db: ProvinceDb,
    private readonly rankings: RankScheme,
    private readonly names: NamesOfRanking,
  ) {}

  async freeze(
    scope: ProvinceScope,
    { scheme, figuresBefore, ...facts }: RankingToFreeze,
  ): Promise<Verdict<RankingDocument>> {
    const ranked = await this.rankings.rankAlone(scope, { ...scheme, shownBefore: figuresBefore });
    if (!ranked.ok) return ranked;
    const { value: ranking } = ranked;
    const nameOf = await this.names.of(ranking);
    const terms = termsOf(ranking, await this.coreOf(scope, ranking));
    const units = unitsOf(ranking, terms, nameOf);
    const { agencies, judgement } = await resultWithPauses(rankUnits(terms, units, FORMULAS), () =>
      setImmediate(),
    );
    const withoutRank = ranking.ranking.excluded.map(({ agencyId, code: reason }) => {
      const { code, name } = nameOf(agencyId);
      return { code, name, reason };
    });
    return accept({
      ...{ format: RANKING_FORMAT, ...facts, figuresBefore, ...terms },
      ...{ scheme: schemeOf(ranking), organisationOn: ranking.organisationOn },
      rounds: ranking.rounds.entered.map(({ agencyId, code, document }) => ({
        ...{ owner: nameOf(agencyId).code, code, title: document.title },
      })),
      ...{ judgement, agencies },
      withoutRank: withoutRank.sort((one, other) => (one.code < other.code ? -1 : 1)),
    });
  }

  private async coreOf(scope: ProvinceScope, { scheme }: SchemeRankingAlone): Promise<CriteriaSet> {
    const { criteriaSetId } = scheme.document.core;
    const core = await this.db.read(scope, (tx) => criteriaSetById(tx, criteriaSetId), 'one');
    if (!core) throw new Error(`the core of the scheme ${scheme.code} is not there`);
    return core.document;
  }
}
