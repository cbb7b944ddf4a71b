import { ReadOrganisation } from '@hailong/agencies';
import { shownState } from '@hailong/blocks';
import { ProvinceScope, ResultsDb, throughSeveralDoors } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { membersOf } from '../../ranking/domain/pooled-agencies';
import { AskedRanking } from '../../ranking/use-cases/rank-shown';
import { KeptFigures } from '../../results/use-cases/kept-figures';
import { AgencyChange } from '../domain/agency-change';
import { CommonCriteria } from '../domain/common-criteria';
import { GoneAgency } from '../domain/gone-agencies';
import { indexChange } from '../domain/index-change';
import { comparisonDigest } from './comparison-digest';
import { ComparedPeriods } from './compared-periods';
import { BlocksOf, PeriodIndices, REASON_THEN, readBlocksOfBoth, roundIds } from './period-indices';
import { ChangePlan, planChanges } from './plan-changes';
import { successionsAround } from './successions-between';

/** Changes of the agencies of a ranking since an earlier one. */
export interface RankingChanges {
  readonly common: CommonCriteria;
  /** Changes in the order of the ranks, of each agency with a rank. */
  readonly changes: readonly AgencyChange[];
  readonly gone: readonly GoneAgency[];
}

/** Compares the rankings of two periods by their shown blocks, computed once until a block of either is added. */
@Injectable()
export class CompareRankings {
  private readonly kept = new KeptFigures<readonly AgencyChange[]>();

  constructor(
    private readonly figures: ResultsDb,
    private readonly indices: PeriodIndices,
    private readonly organisation: ReadOrganisation,
  ) {}

  async compare(scope: ProvinceScope, periods: ComparedPeriods): Promise<RankingChanges> {
    const { now, then, ranked } = periods;
    const links = await successionsAround(this.organisation, [...ranked.flatMap(membersOf), ...then.listed]);
    const { common, plans, gone } = planChanges(periods, links);
    const rounds = [...roundIds(now.asked), ...roundIds(then.asked)];
    const shown = await this.figures.ofProvince(scope, (tx) => shownState(tx, rounds), 'one');
    const digest = comparisonDigest(periods, plans, shown);
    const changes = await this.kept.of(digest, () => this.compute(scope, periods, plans));
    return { common, changes, gone };
  }

  private async compute(
    scope: ProvinceScope,
    { now, then, confidence }: ComparedPeriods,
    plans: readonly ChangePlan[],
  ): Promise<readonly AgencyChange[]> {
    const [blocks, blocksThen] = await readBlocksOfBoth(this.figures, scope, [now.asked, then.asked]);
    const { method } = now.asked;
    const side = (asked: AskedRanking, agencyIds: readonly number[], found: BlocksOf = new Map()) => ({
      ...{ agencyIds, blocks: found, asked: { ...asked, method } },
    });
    const failed = 'the changes of some agencies of a ranking cannot be computed';
    return throughSeveralDoors(
      plans,
      async (plan): Promise<AgencyChange> => {
        if ('reason' in plan) return plan;
        const { comparable, ...basis } = plan;
        const earlier = side(then.asked, idsOf(basis.earlier), blocksThen);
        const before = await this.indices.of(scope, earlier, comparable);
        if (typeof before === 'string') return { ...basis, reason: REASON_THEN[before] };
        const after = await this.indices.of(scope, side(now.asked, membersOf(basis), blocks), comparable);
        if (typeof after === 'string') return { ...basis, reason: 'NOTHING_IN_COMMON' };
        const change = indexChange(after, before, confidence);
        return { ...basis, kind: 'recounted', now: after, then: before, change };
      },
      { failed },
    );
  }
}

function idsOf(units: readonly { readonly agencyId: number }[]): readonly number[] {
  return units.map(({ agencyId }) => agencyId);
}
