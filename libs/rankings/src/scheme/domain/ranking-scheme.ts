import type { AgencyKind, AgencyLevel } from '@hailong/agencies/domain';
import { CalendarDay, KeyOf, LocalizedText, closedList } from '@hailong/kernel';
import type { IndexMethodName, TieRule } from '@hailong/statistics';
import type { PublishedFigures } from '../../change/domain/published-figures';
import type { Confidence } from '../../standing/domain/confidence';

/**
 * Ranking scheme (quy chế xếp hạng): terms by which the province ranks its agencies over the rounds of a period. Announced before
 * the results are known; an announced version never changes. All terms are written out, also those that were left to their defaults.
 */
export interface RankingScheme {
  readonly title: LocalizedText;
  readonly period: SchemePeriod;
  /** Published core on which the ranking rests. */
  readonly core: NamedVersion & { readonly criteriaSetId: number };
  readonly roundsRule: RoundsRule;
  /** Rounds that enter under the rule `listed`; empty under any other. */
  readonly rounds: readonly ListedRound[];
  readonly method: IndexMethodName;
  /** Fewest forms in the index for a rank. */
  readonly minimumResponses: number;
  readonly tieRule: TieRule;
  /** Level of confidence of intervals and rank sets, percent. */
  readonly confidenceLevel: Confidence;
  /** Ranking groups in the order in which an agency is looked for in them; empty: those of the rounds. */
  readonly rankingGroups: readonly SchemeGroup[];
  /** Small agencies that enter together, each agency in one pool at most; absent: every agency enters by itself. */
  readonly pooledUnits?: readonly PooledUnits[];
  /** True: ranks demonstration rounds and no others; false: rounds that people answer and no others. */
  readonly demonstration: boolean;
  /** Announced scheme of an earlier period, with which this one is compared; absent: none. */
  readonly comparison?: NamedVersion;
  /** Figures of an earlier year that others published, with which this scheme is compared instead; absent: none. */
  readonly publishedFigures?: PublishedFigures;
  /** Older core, on which the scheme that this one is compared with rests; absent: both rest on one core. */
  readonly bridge?: SchemeBridge;
}

/** Bridge from an older core: rounds of the period ask one of two forms, drawn for each respondent, on either core. */
export interface SchemeBridge {
  readonly core: NamedVersion & { readonly criteriaSetId: number };
  readonly over: BridgeOver;
}

export const BRIDGE_OVERS = closedList('agencies over which two cores are linked', {
  'ranking-group': { number: 0, vi: 'riêng từng nhóm xếp hạng', en: 'each ranking group by itself' },
  province: { number: 1, vi: 'toàn tỉnh', en: 'the whole province' },
});
export type BridgeOver = KeyOf<typeof BRIDGE_OVERS>;

/** Days from the first to the last, both included. */
export interface SchemePeriod {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

export interface NamedVersion {
  readonly code: string;
  readonly version: number;
}

/** Round of a list. Codes of rounds and agencies stay, so the names stay true. */
export interface ListedRound {
  readonly roundId: number;
  readonly code: string;
  readonly ownerCode: string;
}

/** Agencies that are ranked among each other: those that meet every condition given; each group has at least one condition. */
export interface SchemeGroup {
  readonly code: string;
  readonly label: LocalizedText;
  /** Kinds of agencies in the tree of the period's last day. */
  readonly kinds?: readonly AgencyKind[];
  /** Levels of agencies in that tree. */
  readonly levels?: readonly AgencyLevel[];
  /** Ranking groups that the rounds give their participants; of an agency in no round, its kind. */
  readonly roundGroups?: readonly string[];
  /** Index that its agencies shall reach, percent; absent: no target. */
  readonly target?: number;
}

/** Agencies whose forms are added up, so that they have a figure and a rank together where each has too few forms by itself. */
export interface PooledUnits {
  readonly code: string;
  readonly title: LocalizedText;
  /** Two agencies or more, of one ranking group. */
  readonly agencies: readonly PooledAgency[];
}

/** Agency of a pool. Codes of agencies stay, so the names stay true. */
export interface PooledAgency {
  readonly agencyId: number;
  readonly code: string;
}

export const ROUNDS_RULES = closedList('rule for the rounds of a ranking', {
  'all-on-core': {
    number: 0,
    vi: 'mọi đợt của kỳ, đã mở, không phải đợt điền thử, có mẫu phiếu dựa trên bộ tiêu chí khung',
    en: 'every round of the period that has opened, is no trial and has a form on the core',
  },
  listed: { number: 1, vi: 'các đợt có tên trong danh sách', en: 'the rounds of a list' },
});
export type RoundsRule = KeyOf<typeof ROUNDS_RULES>;

/** States that are stored. A draft is announced once, for good. */
export const STORED_SCHEME_STATES = closedList('stored state of a ranking scheme', {
  draft: { number: 0, vi: 'dự thảo', en: 'a draft' },
  announced: { number: 1, vi: 'đã công bố', en: 'announced' },
});

/** draft → announced → superseded, which a version is once a newer one of its code is announced. */
export const SCHEME_STATES = closedList('state of a ranking scheme', {
  ...STORED_SCHEME_STATES.rows,
  superseded: { number: 2, vi: 'đã có bản mới thay thế', en: 'superseded by a newer version' },
});
export type SchemeState = KeyOf<typeof SCHEME_STATES>;

/** Stored version of a scheme. */
export interface SchemeRecord {
  /** Province that announces it. */
  readonly agencyId: number;
  readonly code: string;
  /** Version from 1. */
  readonly version: number;
  readonly state: SchemeState;
  readonly document: RankingScheme;
  /** Null while it is a draft. */
  readonly announcedOn: CalendarDay | null;
  /** First day on which figures of its rounds were known when it was announced; null: none was. */
  readonly figuresKnownOn: CalendarDay | null;
}

/** Days of a calendar year. */
export function periodOfYear(year: number): SchemePeriod {
  const text = String(year).padStart(4, '0');
  return { from: `${text}-01-01` as CalendarDay, to: `${text}-12-31` as CalendarDay };
}
