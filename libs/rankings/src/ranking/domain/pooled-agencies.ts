import { sum } from '@hailong/statistics';
import type { RankingCandidate } from './rank-agencies';

/** Agency of a ranking, or several that enter it as one. */
export interface PooledAgencies {
  /** Id of the agency; of several together a number below zero, see {@link poolNumber}. */
  readonly agencyId: number;
  /** Agencies that are added up; absent: the agency alone. */
  readonly members?: readonly number[];
}

/** Number by which a pool stands among the agencies of a ranking: below zero, so that it is the id of no agency. */
export function poolNumber(at: number): number {
  return -(at + 1);
}

/** Pool of that number in a list; undefined for the id of an agency. */
export function poolOfNumber<Pool>(pools: readonly Pool[], agencyId: number): Pool | undefined {
  return agencyId < 0 ? pools[-agencyId - 1] : undefined;
}

/** Ids of the agencies whose forms an entry of a ranking stands on. */
export function membersOf({ agencyId, members = [agencyId] }: PooledAgencies): readonly number[] {
  return members;
}

/** Ids of the agencies whose forms the entry of an id stands on. */
export function membersAmong(participants: readonly PooledAgencies[], agencyId: number): readonly number[] {
  return membersOf(participants.find((each) => each.agencyId === agencyId) ?? { agencyId });
}

/** Answers to the forms of several agencies, added up. */
export function pooledCandidate(
  unit: Pick<RankingCandidate, 'agencyId' | 'group'>,
  candidates: readonly RankingCandidate[],
): RankingCandidate {
  return {
    ...{ agencyId: unit.agencyId, group: unit.group },
    responses: sum(candidates.map(({ responses }) => responses)),
    criteria: candidates.flatMap(({ criteria }) => criteria),
    overall: candidates.flatMap(({ overall }) => overall),
  };
}
