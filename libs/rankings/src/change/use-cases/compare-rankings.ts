import { ReadOrganisation } from '@hailong/agencies';
import { ShownBlock, TellErrors, shownBlocks, shownDigest } from '@hailong/blocks';
import { ProvinceScope, ResultsDb, throughSeveralDoors } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { ComparableCriteria } from '../../ranking/domain/comparable-criteria';
import type { ExclusionCode } from '../../ranking/domain/exclusion';
import { pooledCandidate } from '../../ranking/domain/pooled-agencies';
import { indexOrReason } from '../../ranking/domain/rank-agencies';
import { formsInIndexOf } from '../../ranking/use-cases/judge-ranking';
import { AskedRanking, candidateOf, groupByAgency } from '../../ranking/use-cases/rank-shown';
import { KeptFigures } from '../../results/use-cases/kept-figures';
import { whyWithoutStanding } from '../../standing/domain/standing-texts';
import { AgencyChange } from '../domain/agency-change';
import { CommonCriteria } from '../domain/common-criteria';
import { GoneAgency } from '../domain/gone-agencies';
import { PeriodIndex, indexChange } from '../domain/index-change';
import { NoComparison } from '../domain/change-words';
import { comparisonDigest } from './comparison-digest';
import { ComparedPeriods } from './compared-periods';
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
    private readonly errors: TellErrors,
    private readonly organisation: ReadOrganisation,
  ) {}

  async compare(scope: ProvinceScope, periods: ComparedPeriods): Promise<RankingChanges> {
    const { now, then, ranked } = periods;
    const links = await successionsAround(this.organisation, [...ranked, ...then.listed]);
    const { common, plans, gone } = planChanges(periods, links);
    const rounds = [...roundIds(now.asked), ...roundIds(then.asked)];
    const shown = await this.figures.ofProvince(scope, (tx) => shownDigest(tx, rounds));
    const digest = comparisonDigest(periods, plans, shown);
    const changes = await this.kept.of(digest, () => this.compute(scope, periods, plans));
    return { common, changes, gone };
  }

  private async compute(
    scope: ProvinceScope,
    { now, then, confidence }: ComparedPeriods,
    plans: readonly ChangePlan[],
  ): Promise<readonly AgencyChange[]> {
    const [blocks, blocksThen] = await this.figures.ofProvince(scope, async (tx) => [
      groupByAgency(await shownBlocks(tx, roundIds(now.asked))),
      groupByAgency(await shownBlocks(tx, roundIds(then.asked))),
    ]);
    const { method } = now.asked;
    const sideOf = (asked: AskedRanking, ids: readonly number[], found: BlocksOf | undefined) =>
      this.indexOf(scope, { ...asked, method }, ids, found ?? new Map());
    const failed = 'the changes of some agencies of a ranking cannot be computed';
    return throughSeveralDoors(
      plans,
      async (plan): Promise<AgencyChange> => {
        if ('reason' in plan) return plan;
        const { comparable, ...basis } = plan;
        const earlier = basis.earlier.map(({ agencyId }) => agencyId);
        const before = await sideOf(then.asked, earlier, blocksThen)(comparable);
        if (typeof before === 'string') return { ...basis, reason: REASON_THEN[before] };
        const after = await sideOf(now.asked, [basis.agencyId], blocks)(comparable);
        if (typeof after === 'string') return { ...basis, reason: 'NOTHING_IN_COMMON' };
        return { ...basis, now: after, then: before, change: indexChange(after, before, confidence) };
      },
      { failed },
    );
  }

  /** Computes the index of agencies together on criteria, with its error, or tells why there is none. */
  private indexOf(
    { actor }: ProvinceScope,
    asked: AskedRanking,
    agencyIds: readonly number[],
    blocks: BlocksOf,
  ) {
    return async (comparable: ComparableCriteria): Promise<PeriodIndex | ExclusionCode> => {
      const { method, minimumResponses } = asked;
      const candidate = pooledCandidate(
        { agencyId: agencyIds[0] ?? 0, group: '' },
        agencyIds.map((id) =>
          candidateOf({ agencyId: id, rankingGroup: '' }, asked.formsOf(id), blocks.get(id) ?? [], method),
        ),
      );
      const index = indexOrReason(candidate, { method, minimumResponses, comparable });
      if (typeof index === 'string') return index;
      if (whyWithoutStanding(method)) return { index, n: candidate.responses };
      const error = await this.errors.ofPooled(actor, {
        ...{ method, factors: comparable.factors },
        agencies: agencyIds.map((agencyId) => ({
          agencyId,
          forms: formsInIndexOf(asked, agencyId, comparable),
        })),
      });
      return { index, n: candidate.responses, effectiveAnswers: error?.effectiveAnswers };
    };
  }
}

type BlocksOf = ReadonlyMap<number, readonly ShownBlock[]>;

/** Reasons without a comparison, by the reason without an index in the earlier period. */
const REASON_THEN: Readonly<Record<ExclusionCode, NoComparison>> = {
  ...{ NOTHING_COMPARABLE: 'NOTHING_IN_COMMON', INDEX_UNDEFINED: 'NOTHING_IN_COMMON' },
  ...{ NO_RESPONSES: 'NOT_RANKED_THEN', NO_ROUND: 'NOT_RANKED_THEN', NO_GROUP: 'NOT_RANKED_THEN' },
  ...{ BELOW_MINIMUM: 'BELOW_MINIMUM_THEN', NO_FORM_IN_FIELD: 'NOT_RANKED_THEN' },
  POOL_DIVIDED: 'NOT_RANKED_THEN',
};

function roundIds({ rounds }: AskedRanking): readonly number[] {
  return rounds.map(({ roundId }) => roundId);
}
