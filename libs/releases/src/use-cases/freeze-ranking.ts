import { criteriaSetById } from '@hailong/criteria';
import type { CriteriaSet } from '@hailong/criteria/domain';
import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { type Verdict, accept } from '@hailong/kernel';
import { CalculateOffThread, RankScheme, type SchemeAnswers, rankAgencies } from '@hailong/rankings';
import { Injectable } from '@nestjs/common';
import { type RankingFormulas, rankUnits } from '../domain/rank-units';
import { RANKING_FORMAT, type RankingDocument } from '../domain/ranking-document';
import { NamesOfRanking } from './names-of-ranking';
import { schemeOf, termsOf, unitsOf } from './frozen-terms';

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
  private readonly formulas: RankingFormulas;

  constructor(
    private readonly db: ProvinceDb,
    private readonly rankings: RankScheme,
    private readonly names: NamesOfRanking,
    ranks: CalculateOffThread,
  ) {
    this.formulas = {
      rank: rankAgencies,
      judge: (...args) => ranks.calculate('judgeAgencies', ...args),
    };
  }

  async freeze(
    scope: ProvinceScope,
    { scheme, figuresBefore, ...facts }: RankingToFreeze,
  ): Promise<Verdict<RankingDocument>> {
    const { code, version } = scheme;
    const ranked = await this.rankings.answers(scope, { code, version, shownBefore: figuresBefore });
    if (!ranked.ok) return ranked;
    const { value: ranking } = ranked;
    const nameOf = await this.names.of(ranking);
    const terms = termsOf(ranking, await this.coreOf(scope, ranking));
    const units = unitsOf(ranking, terms, nameOf);
    const { agencies, judgement } = await rankUnits(terms, units, this.formulas);
    const withoutRank = ranking.ranking.excluded.map(({ agencyId, code: reason }) => ({
      ...nameOf(agencyId),
      reason,
    }));
    return accept({
      ...{ format: RANKING_FORMAT, ...facts, figuresBefore, ...terms },
      ...(ranking.scheme.document.demonstration && { simulated: true as const }),
      ...{ scheme: schemeOf(ranking), organisationOn: ranking.organisationOn },
      rounds: ranking.rounds.entered.map(({ agencyId, code: round, document }) => ({
        ...{ owner: nameOf(agencyId).code, code: round, title: document.title },
      })),
      ...{ judgement, agencies },
      withoutRank: withoutRank.sort((one, other) => (one.code < other.code ? -1 : 1)),
    });
  }

  private async coreOf(scope: ProvinceScope, { scheme }: SchemeAnswers): Promise<CriteriaSet> {
    const { criteriaSetId } = scheme.document.core;
    const core = await this.db.read(scope, (tx) => criteriaSetById(tx, criteriaSetId), 'one');
    if (!core) throw new Error(`the core of the scheme ${scheme.code} is not there`);
    return core.document;
  }
}
