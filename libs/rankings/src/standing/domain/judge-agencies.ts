import { Interval } from '@hailong/statistics';
import { intervalOfIndex, Steps } from '@hailong/statistics/domain';
import { StandingBand } from './bands';
import { cautiousGroups } from './cautious-agencies';
import { Confidence, USUAL_CONFIDENCE, Z_OF } from './confidence';
import { figureSeed } from './figure-seed';
import { JudgedAgency } from './judged-agency';
import { bandsByGroup, bandsByTarget } from './judge-bands';
import { PossibleRanks, PossibleRanksOfAll, RankDraws, possibleRanks } from './possible-ranks';

export interface JudgingTerms {
  /** Percent. Default 95. */
  readonly confidence?: Confidence;
  /** Index that agencies are held against, 0…100; absent: the mean of their group. */
  readonly target?: number;
  /** Start of the random draws. Default: that of the figures, see {@link figureSeed}. */
  readonly seed?: number;
  /** Random draws. Default 10 000. */
  readonly draws?: number;
}

/** Judgement of an agency: what its numbers can carry. */
export interface Standing {
  /** Interval of its index, percent in whole tenths; absent where no error is known. */
  readonly interval?: Interval;
  /** Size of a simple random sample of answers that would be as precise; absent where no error is known. */
  readonly effectiveAnswers?: number;
  readonly band: StandingBand;
  /** Ranks that it may have in its group, and over all groups. */
  readonly inGroup: PossibleRanks;
  readonly overall: PossibleRanks;
}

/** Two agencies are told apart where the statistic of their difference is above the critical value; there is none of fewer than two. */
export interface CriticalValues {
  readonly overall?: number;
  /** Critical values by ranking group. */
  readonly inGroup: Readonly<Record<string, number>>;
}

/** Judgements of all agencies with the terms that they were made under, which are printed with them. */
export interface Judgement {
  readonly confidence: Confidence;
  readonly seed: number;
  readonly target?: number;
  /** Critical values that the possible ranks stand on. */
  readonly criticalValues: CriticalValues;
  /** Judgements by id of the agency. */
  readonly standings: ReadonlyMap<number, Standing>;
}

/** Judgement of agencies, see {@link judgeAgencies}. */
export type JudgeAgencies = typeof judgeAgencies;

/**
 * Judges what the figures of agencies can carry: the interval of each index, a band beside its group or a target, and the ranks that each
 * may have. The possible ranks hold for all agencies of a group at once, and apart from that for all agencies at once, under the level
 * of confidence. Agencies are compared by cautious answers, their intervals stand on their own error. An agency whose error is not known counts as a single answer: it may have nearly every rank.
 * Runs in steps, see `resultWithPauses` of statistics. The order of the agencies changes nothing.
 *
 * @throws RangeError for an index outside 0…100, effective answers that are not above 0, a target outside 0…100
 */
export function* judgeAgencies(
  agencies: readonly JudgedAgency[],
  terms: JudgingTerms = {},
): Steps<Judgement> {
  const { confidence = USUAL_CONFIDENCE, target, seed = figureSeed(agencies), draws } = terms;
  const intervals = intervalsOf(agencies, confidence);
  const groups = cautiousGroups(agencies);
  const bands = target === undefined ? bandsByGroup(groups, confidence) : bandsByTarget(intervals, target);
  const drawn: RankDraws = { confidence, seed, draws };
  const overall = yield* possibleRanks(groups.flat(), drawn);
  const inGroup = yield* possibleRanksInGroups(groups, overall, drawn);
  const standings = new Map<number, Standing>();
  for (const { agencyId, effectiveAnswers } of agencies) {
    const [all, group] = [overall.ranks.get(agencyId), inGroup.ranks.get(agencyId)];
    const [interval, band = 'cannot-be-told'] = [intervals.get(agencyId), bands.get(agencyId)];
    if (all && group)
      standings.set(agencyId, { interval, effectiveAnswers, band, inGroup: group, overall: all });
  }
  const criticalValues = { overall: overall.criticalValue, inGroup: inGroup.criticalValues };
  return { confidence, seed, target, criticalValues, standings };
}

/** Ranks inside each group; a group of all agencies has those over all. */
function* possibleRanksInGroups(
  groups: readonly (readonly JudgedAgency[])[],
  overall: PossibleRanksOfAll,
  drawn: RankDraws,
): Steps<{
  readonly ranks: ReadonlyMap<number, PossibleRanks>;
  readonly criticalValues: CriticalValues['inGroup'];
}> {
  const ranks = new Map<number, PossibleRanks>();
  const criticalValues: Record<string, number> = {};
  for (const members of groups) {
    const own = groups.length === 1 ? overall : yield* possibleRanks(members, drawn);
    for (const [agencyId, possible] of own.ranks) ranks.set(agencyId, possible);
    const [first] = members;
    if (first && own.criticalValue !== undefined) criticalValues[first.group] = own.criticalValue;
  }
  return { ranks, criticalValues };
}

function intervalsOf(
  agencies: readonly JudgedAgency[],
  confidence: Confidence,
): ReadonlyMap<number, Interval> {
  return new Map(
    agencies.flatMap(({ agencyId, index, effectiveAnswers }) =>
      effectiveAnswers === undefined
        ? []
        : [[agencyId, intervalOfIndex(index / 100, effectiveAnswers, Z_OF[confidence])]],
    ),
  );
}

/** Ranked agencies with the answers that their judgement stands on. */
export function judgedAgencies(
  ranked: readonly Omit<JudgedAgency, 'effectiveAnswers'>[],
  judgement: Pick<Judgement, 'standings'> | undefined,
): readonly JudgedAgency[] {
  return ranked.map(({ agencyId, group, index, n }) => ({
    ...{ agencyId, group, index, n },
    effectiveAnswers: judgement?.standings.get(agencyId)?.effectiveAnswers,
  }));
}
