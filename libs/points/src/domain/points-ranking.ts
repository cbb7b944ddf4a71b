import { Exact, rankedExactly } from '@hailong/statistics/domain';
import { AgencyPoints, PointsOrReason, WithoutPoints } from './agency-points';

/** Agency of a ranking by points. */
export interface RankedPoints<A> {
  readonly agency: A;
  readonly points: AgencyPoints;
  /** Rank among all; agencies of the same points share the best one. */
  readonly rank: number;
  /** Rank among the agencies of its group. */
  readonly rankInGroup: number;
  /** Others with exactly the same points. */
  readonly tiedWith: number;
}

export interface PointsRanking<A> {
  /** Agencies by rank; tied ones in the order given. */
  readonly ranked: readonly RankedPoints<A>[];
  readonly unranked: readonly { readonly agency: A; readonly without: WithoutPoints }[];
}

/**
 * Ranks agencies by their unrounded totals: two that print 73,29 may hold different ranks, and agencies tie where their fractions are the
 * same number.
 *
 * @param groupOf group within which an agency is ranked as well
 */
export function rankByPoints<A>(
  agencies: readonly { readonly agency: A; readonly computed: PointsOrReason }[],
  groupOf: (agency: A) => string,
): PointsRanking<A> {
  const counted = agencies.flatMap(({ agency, computed }) =>
    'points' in computed ? [{ agency, points: computed.points }] : [],
  );
  const totalOf = ({ points }: { readonly points: AgencyPoints }): Exact => points.total;
  const inGroup = new Map(
    [...new Set(counted.map(({ agency }) => groupOf(agency)))].flatMap((group) => {
      const own = counted.filter(({ agency }) => groupOf(agency) === group);
      return rankedExactly(own, totalOf).map(({ item, rank }) => [item, rank] as const);
    }),
  );
  return {
    ranked: rankedExactly(counted, totalOf).map(({ item, rank, tiedWith }) => ({
      ...item,
      ...{ rank, tiedWith, rankInGroup: inGroup.get(item) ?? rank },
    })),
    unranked: agencies.flatMap(({ agency, computed }) =>
      'without' in computed ? [{ agency, without: computed.without }] : [],
    ),
  };
}
