import { CalendarDay, KeyOf, Texts, closedList } from '@hailong/kernel';
import type { PointGrade, PointStep, WithoutCases } from '@hailong/statistics/domain';

/** Legal document: `766/QĐ-TTg` of 23 June 2022. */
export interface LegalDocument {
  readonly title: Texts;
  readonly number: string;
  readonly signedOn: CalendarDay;
}

/** Part of a conversion that its author has not read in the legal text, and is printed as such. */
export interface Uncertainty {
  /** Path in the document: `components[2].rule`. */
  readonly about: string;
  readonly text: Texts;
}

export const COUNT_UNITS = closedList('unit of a count', {
  cases: { number: 0, vi: 'số trường hợp', en: 'number of cases' },
  points: { number: 1, vi: 'điểm thẩm định', en: 'points of an appraisal' },
});
export type CountUnit = KeyOf<typeof COUNT_UNITS>;

export const FRAME_COUNTS = closedList('count of the frame', {
  finished: { number: 0, vi: 'hồ sơ kết thúc trong kỳ', en: 'dossiers finished in the period' },
  late: { number: 1, vi: 'hồ sơ kết thúc trễ hạn trong kỳ', en: 'dossiers finished late in the period' },
});
export type FrameCountKind = KeyOf<typeof FRAME_COUNTS>;

/** Count that a conversion is computed from. */
export interface NamedCount {
  /** Name of its column, `dossiers_overdue`. */
  readonly name: string;
  readonly label: Texts;
  /** Default: cases. */
  readonly unit?: CountUnit;
  /** Count of the frame that may be taken over for it; absent: it comes in tables alone. */
  readonly frame?: FrameCountKind;
}

/** Sum of counts by name, each with a whole factor: `{ "dossiers": 1, "dossiers_overdue": -1 }`. */
export type CountSum = Readonly<Record<string, number>>;

export const POINT_RULES = closedList('rule of points', {
  linear: { number: 0, vi: 'theo tỷ lệ', en: 'in proportion to a share' },
  steps: { number: 1, vi: 'theo bậc của tỷ lệ', en: 'by steps of a share' },
  deduction: { number: 2, vi: 'trừ điểm từng trường hợp', en: 'taken off for each case' },
  given: { number: 3, vi: 'điểm thẩm định', en: 'given by an appraisal' },
});
export type PointRule = KeyOf<typeof POINT_RULES>;

interface ShareTerms {
  /** Numerator: cases as they should be. */
  readonly good: CountSum;
  /** Denominator. */
  readonly all: CountSum;
  readonly withoutCases: WithoutCases;
}

export interface LinearRule extends ShareTerms {
  readonly kind: 'linear';
  /** Share from which all points are given, percent; below it points are in proportion. */
  readonly fullFrom: number;
}

export interface StepsRule extends ShareTerms {
  readonly kind: 'steps';
  readonly steps: readonly PointStep[];
}

export interface DeductionRule {
  readonly kind: 'deduction';
  readonly cases: CountSum;
  /** Points taken off for each case. */
  readonly perCase: number;
}

/** Points that an appraisal gives, as they are. */
export interface GivenRule {
  readonly kind: 'given';
  /** Name of a count whose unit is points. */
  readonly points: string;
}

export type ComponentRule = LinearRule | StepsRule | DeductionRule | GivenRule;

export interface ConversionComponent {
  readonly code: string;
  readonly label: Texts;
  /** Most points. */
  readonly most: number;
  readonly rule: ComponentRule;
}

export interface ConversionGrade extends PointGrade {
  readonly code: string;
  readonly label: Texts;
  /** Upper border as the legal text writes it, not in the grade; absent: the next grade begins there, or none does. */
  readonly below?: number;
}

/** Conversion (bảng quy đổi điểm): how counts of an agency become points, by a legal document. */
export interface PointConversion {
  readonly code: string;
  readonly title: Texts;
  /** Made up to show a shape; its points mean nothing. */
  readonly invented: boolean;
  readonly legalBasis: readonly LegalDocument[];
  /** Publication in which the rules were read. */
  readonly source: Texts;
  /** First day on which it holds. */
  readonly validFrom: CalendarDay;
  /** Last day on which it holds; absent: it still does. */
  readonly validTo?: CalendarDay;
  /** Document that ended it. */
  readonly endedBy?: LegalDocument;
  /** Decimals with which points are printed. */
  readonly decimals: number;
  readonly counts: readonly NamedCount[];
  readonly components: readonly ConversionComponent[];
  /** Sum of the most points of the components. */
  readonly maximum: number;
  /** Grades by rising border; empty: the document has none. */
  readonly grades: readonly ConversionGrade[];
  readonly uncertain: readonly Uncertainty[];
}
