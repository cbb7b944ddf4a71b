import type { CalendarDay, LocalizedText } from '@hailong/kernel';
import type { RankSet } from '@hailong/statistics/domain';
import type { IndexMethodName, Interval, MethodStamp } from '@hailong/statistics';

/** Name of the form of a document; a change of its meaning has another number. */
export const RANKING_FORMAT = 'hailong-ranking-release/1';

/**
 * Published ranking of a province as it is frozen and hashed: terms, answers, and the figures that follow from them. All that it
 * says of answers is sums of whole shown blocks. Agencies, rounds and criteria go by their codes; nothing in it is a number of the
 * database. The figures follow from terms and units alone, see `rankUnits`, so that the document is enough to compute them again.
 */
export interface RankingDocument extends RankingTerms {
  readonly format: typeof RANKING_FORMAT;
  /** Code of the release, a stable address: `xep-hang-2026`. */
  readonly code: string;
  /** Edition from 1; a newer one supersedes those before it. */
  readonly edition: number;
  readonly province: NamedAgency;
  /** Present in a demonstration alone: no person gave these answers. */
  readonly simulated?: true;
  readonly software: { readonly name: string; readonly version: string };
  /** Day before which every counted block was shown. */
  readonly figuresBefore: CalendarDay;
  readonly scheme: ReleasedScheme;
  /** Day whose organisation is ranked. */
  readonly organisationOn: CalendarDay;
  /** Rounds whose forms are added up, by code of their owner and of the round. */
  readonly rounds: readonly {
    readonly owner: string;
    readonly code: string;
    readonly title: string;
  }[];
  readonly judgement: ReleasedJudgement | null;
  /** Agencies with a rank, by code. */
  readonly agencies: readonly ReleasedAgency[];
  /** Agencies without a rank, by code, each with the reason; `members` as of a {@link ReleasedUnit}. */
  readonly withoutRank: readonly (NamedAgency & {
    readonly reason: string;
    readonly members?: readonly NamedAgency[];
  })[];
}

export interface NamedAgency {
  readonly code: string;
  readonly name: string;
}

/** Announced scheme, with its terms as its author writes them. */
export interface ReleasedScheme {
  readonly code: string;
  readonly version: number;
  readonly title: LocalizedText;
  readonly announcedOn: CalendarDay;
  /** First day on which figures of its rounds were known when it was announced; null: none was. */
  readonly figuresKnownOn: CalendarDay | null;
  readonly period: { readonly from: CalendarDay; readonly to: CalendarDay };
  readonly core: { readonly code: string; readonly version: number };
}

/** Terms that figures follow from. */
export interface RankingTerms {
  readonly method: MethodStamp & { readonly name: IndexMethodName };
  /** Percent. */
  readonly confidence: 90 | 95 | 99;
  /** Fewest forms in the index for a rank. */
  readonly minimumResponses: number;
  /** Rank of units with the same index: `best`. */
  readonly tieRule: string;
  readonly factors: readonly {
    readonly code: string;
    readonly label: LocalizedText;
    readonly weight: number;
  }[];
  readonly criteria: readonly ReleasedCriterion[];
  /** Ranking groups; `target` is the index that their agencies shall reach, percent. */
  readonly groups: readonly {
    readonly code: string;
    readonly label: LocalizedText;
    readonly target?: number;
  }[];
}

export interface ReleasedCriterion {
  /** Code of the core of the province. */
  readonly code: string;
  readonly label: LocalizedText;
  readonly factor: string;
}

/** Draws that the possible ranks stand on. */
export interface ReleasedJudgement {
  /** Start of the draws, see `seedOfUnits`. */
  readonly seed: number;
  readonly draws: number;
  /** Two agencies are told apart where the statistic of their difference is above it; absent: there are no two agencies. */
  readonly criticalValues: {
    readonly overall?: number;
    readonly inGroup: Readonly<Record<string, number>>;
  };
}

/** Answers to a criterion, or to the overall question: how many on each level, lowest first, and which levels count as satisfied. */
export interface ReleasedAnswers {
  readonly counts: readonly number[];
  readonly satisfied: readonly boolean[];
}

/** Unit of a ranking before it is ranked: its answers, and how precise they are. */
export interface ReleasedUnit extends NamedAgency {
  /** Ranking group. */
  readonly group: string;
  /** Agencies that are added up under this name; absent: the agency alone. */
  readonly members?: readonly NamedAgency[];
  /** Forms in the index. */
  readonly n: number;
  /** Answers by criterion, in the order of the criteria; a criterion on several scales is there once for each. */
  readonly answers: readonly (ReleasedAnswers & { readonly criterion: string })[];
  /** Answers to the overall question, of each form that asks it. */
  readonly overall: readonly ReleasedAnswers[];
  /**
   * Size of a simple random sample of answers that would be as precise, rounded down to a whole number; intervals, bands and possible
   * ranks of the release stand on this number. Null: not known.
   */
  readonly effectiveAnswers: number | null;
}

/** Figures of a unit that follow from the terms and all units. */
export interface UnitFigures {
  /** 0…100, unrounded. */
  readonly index: number;
  /** Text of the index as it is printed, two decimals. */
  readonly indexText: string;
  /** Percent in whole tenths; null where the precision is not known. */
  readonly interval: Interval | null;
  readonly band: string | null;
  readonly rank: number;
  readonly rankInGroup: number;
  /** Number of others with the same index. */
  readonly tiedWith: number;
  readonly possibleRanks: { readonly overall: RankSet; readonly inGroup: RankSet } | null;
}

export interface ReleasedAgency extends ReleasedUnit, UnitFigures {}
