import { kendallTauB, rankDescending } from '@hailong/statistics';
import type { StandingBand } from '../../standing/domain/bands';

/** Agency with a rank. */
export interface ComparedAgency {
  readonly agencyId: number;
  /** 0…100, unrounded. */
  readonly index: number;
  /** Absent under a method without bands. */
  readonly band?: StandingBand;
}

export interface BandChange {
  readonly agencyId: number;
  readonly from: StandingBand;
  readonly to: StandingBand;
}

/** Differences of a ranking from the announced one. Ranks are compared among the agencies that have a rank in both. */
export interface RankingDifference {
  /** Agencies with a rank. */
  readonly ranked: number;
  /** Kendall's tau-b, −1…1; absent where there is no order to compare. */
  readonly correlation?: number;
  /** Largest move of a rank, up or down; absent where no agency has a rank in both. */
  readonly largestMove?: number;
  /** Agencies that move so far, by id; empty where no rank moves. */
  readonly movedMost: readonly number[];
  /** Agencies whose band changes, by id; empty where a ranking has no bands. */
  readonly bandChanges: readonly BandChange[];
  /** Agencies with a rank in the announced ranking and none here, by id. */
  readonly withoutRank: readonly number[];
}

/** Compares a ranking with the announced one. */
export function compareRankings(
  announced: readonly ComparedAgency[],
  variant: readonly ComparedAgency[],
): RankingDifference {
  const inVariant = new Map(variant.map((agency) => [agency.agencyId, agency]));
  const pairs = announced
    .flatMap((before) => {
      const after = inVariant.get(before.agencyId);
      return after ? [{ before, after }] : [];
    })
    .sort((a, b) => a.before.agencyId - b.before.agencyId);
  const ranksBefore = ranksOf(pairs.map(({ before }) => before));
  const ranksAfter = ranksOf(pairs.map(({ after }) => after));
  const moves = ranksBefore.map((rank, at) => Math.abs(rank - (ranksAfter[at] as number)));
  const largestMove = moves.length > 0 ? Math.max(...moves) : undefined;
  return {
    ranked: variant.length,
    correlation: kendallTauB(ranksBefore, ranksAfter),
    largestMove,
    movedMost: pairs.flatMap(({ before }, at) =>
      largestMove !== undefined && largestMove > 0 && moves[at] === largestMove ? [before.agencyId] : [],
    ),
    bandChanges: pairs.flatMap(({ before, after }) => bandChange(before, after)),
    withoutRank: announced
      .flatMap(({ agencyId }) => (inVariant.has(agencyId) ? [] : [agencyId]))
      .sort((a, b) => a - b),
  };
}

function ranksOf(agencies: readonly ComparedAgency[]): readonly number[] {
  return rankDescending(agencies.map(({ index }) => index)).map(({ rank }) => rank);
}

function bandChange(
  { agencyId, band: from }: ComparedAgency,
  { band: to }: ComparedAgency,
): readonly BandChange[] {
  return from === undefined || to === undefined || from === to ? [] : [{ agencyId, from, to }];
}
