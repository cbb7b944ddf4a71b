import { CalendarDay, LocalizedText } from '@hailong/kernel';
import type { IndexMethodName } from '@hailong/statistics';

/**
 * Criteria set (bộ tiêu chí): content areas → factors → criteria. A plain value; published ones never change. The
 * province publishes a core per period; an agency's set is that core extended (see extend-core.ts).
 */
export interface CriteriaSet {
  readonly title: LocalizedText;
  readonly period: { readonly from: CalendarDay; readonly to: CalendarDay };
  /** Source of the labels: decree, plan. */
  readonly source?: string;
  /** Scale on which all its criteria are rated. */
  readonly scale: Scale;
  readonly method: IndexMethodName;
  readonly areas: readonly ContentArea[];
}

/** Scale: ordered levels, lowest first, and those that count as satisfied (or wished for, or suitable). */
export interface Scale {
  readonly code: string;
  readonly levels: readonly ScaleLevel[];
  /** Codes of the levels in the numerator of a share. Empty: the scale has no share. */
  readonly satisfied: readonly string[];
}

export interface ScaleLevel {
  /** Code as printed on the form: `1`…`5`, `0`…`2`. Unique within its scale. */
  readonly code: string;
  readonly label: LocalizedText;
}

/** Content area (nội dung, khía cạnh). */
export interface ContentArea {
  readonly code: string;
  readonly label: LocalizedText;
  readonly factors: readonly Factor[];
}

/** Factor (yếu tố). */
export interface Factor {
  readonly code: string;
  readonly label: LocalizedText;
  /** Weight for the method `weighted-factors`; any positive number, relative to the others. Default 1. */
  readonly weight?: number;
  readonly criteria: readonly Criterion[];
}

/** Criterion (tiêu chí). Its code is unique within the set. */
export interface Criterion {
  readonly code: string;
  readonly label: LocalizedText;
  /** True when an agency may leave it out. Default false: core criteria are obligatory. */
  readonly optional?: boolean;
  /** Codes in other systems: `SIPAS`, `PARINDEX`, `ND61`. */
  readonly externalCodes?: Readonly<Record<string, string>>;
  /** Systems whose code here is a guess that no source of that system confirms; absent: none. */
  readonly uncertainCodes?: readonly string[];
  /**
   * Code in the province's core under which it enters a province ranking: its own code for a core criterion, the
   * mapped one for an agency's own. Absent: not comparable, shown but never ranked.
   */
  readonly coreCode?: string;
}

/** Extension of a core by an agency: the core by reference, the criteria left out, the criteria added. */
export interface CoreExtension {
  readonly title: LocalizedText;
  /** Id of the published core set. */
  readonly coreId: number;
  /** Codes of optional core criteria left out. */
  readonly omitted: readonly string[];
  /** Own criteria, each put under a core factor or under an own factor listed in `factors`. */
  readonly criteria: readonly OwnCriterion[];
  /** Own factors, each put under a core area. */
  readonly factors: readonly OwnFactor[];
}

export interface OwnFactor {
  readonly area: string;
  readonly code: string;
  readonly label: LocalizedText;
  readonly weight?: number;
}

export interface OwnCriterion extends Omit<Criterion, 'coreCode' | 'optional'> {
  readonly factor: string;
  /** Code of the core criterion it measures; absent: not comparable. */
  readonly mapsTo?: string;
}
