import { ShownBlock, TellErrors, shownBlocks } from '@hailong/blocks';
import { ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { ComparableCriteria } from '../../ranking/domain/comparable-criteria';
import type { ExclusionCode } from '../../ranking/domain/exclusion';
import { pooledCandidate } from '../../ranking/domain/pooled-agencies';
import { indexOrReason } from '../../ranking/domain/rank-agencies';
import { blocksOfRanking } from '../../ranking/use-cases/blocks-of-ranking';
import { formsInIndexOf } from '../../ranking/use-cases/judge-ranking';
import { AskedRanking, candidateOf, groupByAgency } from '../../ranking/use-cases/rank-shown';
import { whyWithoutStanding } from '../../standing/domain/standing-texts';
import { NoComparison } from '../domain/change-words';
import { PeriodIndex } from '../domain/index-change';

/** Shown blocks of each agency, by its id. */
export type BlocksOf = ReadonlyMap<number, readonly ShownBlock[]>;

/** Agencies whose forms in a ranking are added up. */
export interface PooledAgencies {
  readonly asked: AskedRanking;
  readonly agencyIds: readonly number[];
  readonly blocks: BlocksOf;
}

/** Computes the index of agencies together on chosen criteria, with its error. */
@Injectable()
export class PeriodIndices {
  constructor(private readonly errors: TellErrors) {}

  /** Returns the index, or the reason why there is none. */
  async of(
    { actor }: ProvinceScope,
    { asked, agencyIds, blocks }: PooledAgencies,
    comparable: ComparableCriteria,
  ): Promise<PeriodIndex | ExclusionCode> {
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
  }
}

/** Reasons without a comparison, by the reason without an index in the earlier period. */
export const REASON_THEN: Readonly<Record<ExclusionCode, NoComparison>> = {
  ...{ NOTHING_COMPARABLE: 'NOTHING_IN_COMMON', INDEX_UNDEFINED: 'NOTHING_IN_COMMON' },
  ...{ NO_RESPONSES: 'NOT_RANKED_THEN', NO_ROUND: 'NOT_RANKED_THEN', NO_GROUP: 'NOT_RANKED_THEN' },
  ...{ BELOW_MINIMUM: 'BELOW_MINIMUM_THEN', NO_FORM_IN_FIELD: 'NOT_RANKED_THEN' },
  POOL_DIVIDED: 'NOT_RANKED_THEN',
};

/** Reads the shown blocks that two rankings count, by agency. */
export function readBlocksOfBoth(
  figures: ResultsDb,
  scope: ProvinceScope,
  [one, other]: readonly [AskedRanking, AskedRanking],
): Promise<readonly [BlocksOf, BlocksOf]> {
  return figures.ofProvince(scope, async (tx) => [await blocksOf(tx, one), await blocksOf(tx, other)]);
}

async function blocksOf(tx: Transaction, asked: AskedRanking): Promise<BlocksOf> {
  return groupByAgency(blocksOfRanking(asked, await shownBlocks(tx, roundIds(asked))).blocks);
}

/** Ids of the rounds of a ranking. */
export function roundIds({ rounds }: Pick<AskedRanking, 'rounds'>): readonly number[] {
  return rounds.map(({ roundId }) => roundId);
}
