import { ReadOrganisation } from '@hailong/agencies';
import { shownState } from '@hailong/blocks';
import { ProvinceScope, ResultsDb, throughSeveralDoors } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { ComparableCriteria } from '../../ranking/domain/comparable-criteria';
import { PooledAgencies, membersOf } from '../../ranking/domain/pooled-agencies';
import { KeptFigures } from '../../results/use-cases/kept-figures';
import { AgencyChange } from '../domain/agency-change';
import { GoneAgency } from '../domain/gone-agencies';
import { SeriesLink, linkedChange, seriesLink } from '../domain/linked-change';
import { BridgedPeriods, RankedAcross } from './bridged-periods';
import { comparisonDigest } from './comparison-digest';
import { BlocksOf, PeriodIndices, REASON_THEN, readBlocksOfBoth, roundIds } from './period-indices';
import { ChangePlan, planChanges } from './plan-changes';
import { successionsAround } from './successions-between';

/** Changes across a bridge, and the links that they stand on. */
export interface BridgedChanges {
  /** Changes in the order of the ranks, of each agency with a rank. */
  readonly changes: readonly AgencyChange[];
  readonly gone: readonly GoneAgency[];
  readonly links: readonly SeriesLink[];
}

interface Linked {
  readonly changes: readonly AgencyChange[];
  readonly links: readonly SeriesLink[];
}

/**
 * Compares the ranking on a new core with an earlier one on the old core, linked by the two halves of the later rounds, from shown blocks;
 * computed once until a block is added.
 */
@Injectable()
export class CompareAcrossBridge {
  private readonly kept = new KeptFigures<Linked>();

  constructor(
    private readonly figures: ResultsDb,
    private readonly indices: PeriodIndices,
    private readonly organisation: ReadOrganisation,
  ) {}

  async compare(scope: ProvinceScope, periods: BridgedPeriods): Promise<BridgedChanges> {
    const { onOld, onNew, then, confidence, ranked, overProvince, even } = periods;
    const ids = [...ranked.flatMap(membersOf), ...then.listed];
    const successions = await successionsAround(this.organisation, ids);
    const compared = { now: onOld, then, ranked: ranked.map(unitOf), confidence };
    const { plans, gone } = planChanges(compared, successions);
    const rounds = [...roundIds(onNew), ...roundIds(then.asked)];
    const shown = await this.figures.ofProvince(scope, (tx) => shownState(tx, rounds), 'one');
    const onNewForms = onNew.participants.map(({ agencyId }) =>
      onNew.formsOf(agencyId).map(({ questionnaireId }) => questionnaireId),
    );
    const terms = { ranked, overProvince, even, onNewForms, criteria: onNew.comparable.criteria };
    const digest = comparisonDigest(compared, plans, shown, terms);
    const linked = await this.kept.of(digest, () => this.compute(scope, periods, plans));
    return { ...linked, gone };
  }

  private async compute(
    scope: ProvinceScope,
    periods: BridgedPeriods,
    plans: readonly ChangePlan[],
  ): Promise<Linked> {
    const { onNew, then, ranked, confidence, overProvince } = periods;
    const [blocks, blocksThen] = await readBlocksOfBoth(this.figures, scope, [onNew, then.asked]);
    const links = new Map<string, Promise<SeriesLink | undefined>>();
    const linkOf = (group: string | undefined, comparable: ComparableCriteria) => {
      const key = JSON.stringify([group, comparable.criteria]);
      const link = links.get(key) ?? this.link(scope, periods, { group, comparable, blocks });
      links.set(key, link);
      return link;
    };
    const rankedById = new Map(ranked.map((each) => [each.agencyId, each]));
    const failed = 'the changes of some agencies across the bridge cannot be computed';
    const changes = await throughSeveralDoors(
      plans,
      async (plan): Promise<AgencyChange> => {
        const { now, group } = rankedById.get(plan.agencyId) as RankedAcross;
        if ('reason' in plan) return plan;
        const { comparable, ...basis } = plan;
        const asked = { ...then.asked, method: onNew.method };
        const agencyIds = basis.earlier.map((unit) => unit.agencyId);
        const before = await this.indices.of(scope, { asked, agencyIds, blocks: blocksThen }, comparable);
        if (typeof before === 'string') return { ...basis, reason: REASON_THEN[before] };
        const link = await linkOf(overProvince ? undefined : group, comparable);
        if (!link) return { ...basis, reason: 'LINK_MISSING' };
        const change = linkedChange(now, link, before, confidence);
        return { ...basis, kind: 'linked', now, then: before, change };
      },
      { failed },
    );
    // By group: agencies answer in any order.
    const sorted = [...links].sort(([a], [b]) => (a < b ? -1 : 1));
    const found = await Promise.all(sorted.map(([, link]) => link));
    return { changes, links: found.flatMap((link) => link ?? []) };
  }

  /** Link of a ranking group, or of the province, where both halves have an index. */
  private async link(
    scope: ProvinceScope,
    { onOld, onNew, even, confidence }: BridgedPeriods,
    { group, comparable, blocks }: LinkOrder,
  ): Promise<SeriesLink | undefined> {
    if (!even) return undefined;
    const agencyIds = onNew.participants
      .filter(({ rankingGroup }) => group === undefined || rankingGroup === group)
      .map(({ agencyId }) => agencyId);
    const newHalf = await this.indices.of(scope, { asked: onNew, agencyIds, blocks }, onNew.comparable);
    const oldHalf = await this.indices.of(scope, { asked: onOld.asked, agencyIds, blocks }, comparable);
    if (typeof newHalf === 'string' || typeof oldHalf === 'string') return undefined;
    return seriesLink({ group, onNew: newHalf, onOld: oldHalf }, confidence);
  }
}

interface LinkOrder {
  readonly group: string | undefined;
  readonly comparable: ComparableCriteria;
  readonly blocks: BlocksOf;
}

function unitOf({ agencyId, members }: RankedAcross): PooledAgencies {
  return members ? { agencyId, members } : { agencyId };
}
