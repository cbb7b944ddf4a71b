import { RoundRecord, referenceWindow } from '@hailong/surveys/domain';
import { RankingScheme, SchemePeriod } from './ranking-scheme';
import type { RoundExclusionCode } from './round-exclusion';

/** Round that has opened. */
export interface RoundOfPeriod {
  readonly round: RoundRecord;
  /** True when at least one questionnaire of its participants rests on the core of the scheme. */
  readonly onCore: boolean;
}

/** Round that does not enter, with the reason. */
export interface RoundLeftOut {
  readonly round: RoundRecord;
  readonly code: RoundExclusionCode;
}

export interface EnteringRounds {
  /** Rounds whose forms are ranked, in the order in which they were opened. */
  readonly entered: readonly RoundRecord[];
  /** Other rounds of the period, in the same order. */
  readonly leftOut: readonly RoundLeftOut[];
}

/** Chooses among the rounds that have opened. Rounds of other periods are in neither list. */
export function enteringRounds(scheme: RankingScheme, rounds: readonly RoundOfPeriod[]): EnteringRounds {
  const judged = [...rounds]
    .sort((a, b) => orderOfOpening(a.round, b.round))
    .map((each) => ({ round: each.round, code: roundExclusion(scheme, each) }));
  return {
    entered: judged.flatMap(({ round, code }) => (code === undefined ? [round] : [])),
    leftOut: judged.flatMap(({ round, code }) =>
      code === undefined || code === 'OTHER_PERIOD' ? [] : [{ round, code }],
    ),
  };
}

/** First reason against a round, or undefined where it enters. */
export function roundExclusion(
  scheme: RankingScheme,
  { round, onCore }: RoundOfPeriod,
): RoundExclusionCode | undefined {
  const { trial = false, demonstration } = round.document;
  if (!isOfPeriod(round, scheme.period)) return 'OTHER_PERIOD';
  if (trial) return 'TRIAL';
  if (demonstration !== scheme.demonstration) return demonstration ? 'SIMULATED' : 'NOT_SIMULATED';
  if (!onCore) return 'OTHER_CORE';
  if (scheme.roundsRule === 'listed' && !scheme.rounds.some(({ roundId }) => roundId === round.roundId))
    return 'NOT_LISTED';
  return undefined;
}

/**
 * Tells whether a round belongs to a period: the last day of the service that it asks about lies in it. The days of fielding do not
 * decide, so that a round about a year may be asked in the January after it.
 */
export function isOfPeriod({ document }: RoundRecord, { from, to }: SchemePeriod): boolean {
  const { to: last } = referenceWindow(document);
  return from <= last && last <= to;
}

/** Compares rounds by the day on which they were opened, then by id. */
export function orderOfOpening(a: RoundRecord, b: RoundRecord): number {
  const [dayOfA, dayOfB] = [a.openedOn ?? '', b.openedOn ?? ''];
  return dayOfA < dayOfB ? -1 : dayOfA > dayOfB ? 1 : a.roundId - b.roundId;
}
