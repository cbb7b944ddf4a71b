import {
  RankSet,
  ScoredUnit,
  Steps,
  couldBeAmongBest,
  couldBeAmongWorst,
  simultaneousRankSetsInSteps,
  steadyStandardError,
} from '@hailong/statistics/domain';
import { Confidence } from './confidence';
import { JudgedAgency } from './judged-agency';

/** Number of the first, and of the last, agencies of which is told whether an agency could be among them. */
export const FIRST_AND_LAST = 5;

/** Ranks that an agency may have among others, 1 for the best: all from `best` to `worst`. */
export interface PossibleRanks extends RankSet {
  /** True: it could be among the first five. */
  readonly amongFirst: boolean;
  /** True: it could be among the last five. */
  readonly amongLast: boolean;
}

export interface RankDraws {
  readonly confidence: Confidence;
  readonly seed: number;
  /** Default 10 000. */
  readonly draws?: number;
}

/** Answers that an agency without a known error counts as. */
const WITHOUT_ERROR = 1;

export interface PossibleRanksOfAll {
  /** Possible ranks by id of the agency. */
  readonly ranks: ReadonlyMap<number, PossibleRanks>;
  /** Agencies are told apart where the statistic of their difference is above it; undefined: there are no two agencies. */
  readonly criticalValue?: number;
}

/** Ranks that agencies may have among each other, all at once. No share of 100 % is taken as certain. */
export function* possibleRanks(
  agencies: readonly JudgedAgency[],
  { confidence, seed, draws }: RankDraws,
): Steps<PossibleRanksOfAll> {
  const { sets, criticalValue } = yield* simultaneousRankSetsInSteps(agencies.map(scoredUnit), {
    seed,
    level: confidence / 100,
    draws,
  });
  const ranks = new Map<number, PossibleRanks>();
  sets.forEach((set, at) => {
    const agency = agencies[at];
    if (!agency) return;
    const amongFirst = couldBeAmongBest(set, FIRST_AND_LAST);
    const amongLast = couldBeAmongWorst(set, FIRST_AND_LAST, agencies.length);
    ranks.set(agency.agencyId, { ...set, amongFirst, amongLast });
  });
  return { ranks, criticalValue };
}

/** Agency as its rank is drawn: one without a known error counts as a single answer. */
export function scoredUnit({ index, effectiveAnswers = WITHOUT_ERROR }: JudgedAgency): ScoredUnit {
  return { score: index / 100, standardError: steadyStandardError(index / 100, effectiveAnswers) };
}
