import { KeyOf, LocalizedText, closedList } from '@hailong/kernel';
import { Scale } from '@hailong/criteria/domain';

/** A blank form (mẫu phiếu), bound to a criteria set; published ones never change. */
export interface Questionnaire {
  readonly title: LocalizedText;
  /** Language tags offered; `vi` always. */
  readonly languages: readonly string[];
  readonly introduction?: LocalizedText;
  readonly source?: string;
  /** Every scale its rating items use. */
  readonly scales: readonly Scale[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly code: string;
  readonly title: LocalizedText;
  readonly introduction?: LocalizedText;
  /** The whole section is shown only when this holds. */
  readonly showWhen?: DisplayRule;
  readonly items: readonly Item[];
}

/** Purpose is separate from scale: only satisfaction items enter a satisfaction index (domain: QĐ 1001/QĐ-BNV). */
export const PURPOSES = closedList('purpose of an item', {
  satisfaction: { number: 0, vi: 'sự hài lòng', en: 'satisfaction' },
  perception: { number: 1, vi: 'nhận định, đánh giá', en: 'perception' },
  expectation: { number: 2, vi: 'mong đợi', en: 'expectation' },
  screening: { number: 3, vi: 'sàng lọc', en: 'screening' },
  profile: { number: 4, vi: 'thông tin người trả lời', en: 'profile of the respondent' },
  coordination: { number: 5, vi: 'phối hợp giữa các cơ quan', en: 'coordination between agencies' },
});
export type Purpose = KeyOf<typeof PURPOSES>;

export const ITEM_KINDS = closedList('item kind', {
  rating: { number: 0, vi: 'đánh giá theo thang đo', en: 'rating on a scale' },
  single: { number: 1, vi: 'chọn một', en: 'single choice' },
  multiple: { number: 2, vi: 'chọn nhiều', en: 'multiple choice' },
  'yes-no': { number: 3, vi: 'có hoặc không', en: 'yes or no' },
  number: { number: 4, vi: 'số', en: 'number' },
  text: { number: 5, vi: 'ý kiến tự viết', en: 'text' },
});
export type ItemKind = KeyOf<typeof ITEM_KINDS>;

export interface Item {
  /** Unique within the questionnaire, e.g. `Q9.31`. */
  readonly code: string;
  readonly kind: ItemKind;
  readonly purpose: Purpose;
  readonly label: LocalizedText;
  /** Criterion of the bound criteria set that this item rates. */
  readonly criterion?: string;
  /** The one question about the whole service; used by the method `overall-question`. */
  readonly overall?: boolean;
  /** Codes in other systems: `SIPAS`, `PARINDEX`, `ND61`. */
  readonly externalCodes?: Readonly<Record<string, string>>;
  /** Systems whose code here is a guess that no source of that system confirms; absent: none. */
  readonly uncertainCodes?: readonly string[];
  /** Rating: code of one of the questionnaire's scales. */
  readonly scale?: string;
  /** Single and multiple: the options in order. */
  readonly options?: readonly AnswerOption[];
  /**
   * Number: inclusive bounds; whole numbers unless `decimals` is given. `classBounds` are the lower bounds of the second and every
   * further class in which answers are counted, ascending; ten classes unless the author states them before publication.
   */
  readonly number?: {
    readonly min: number;
    readonly max: number;
    readonly decimals?: number;
    readonly classBounds?: readonly number[];
  };
  /** Text: longest answer in characters. */
  readonly text?: { readonly maxLength: number };
  /** Must be answered when shown. Default false. */
  readonly required?: boolean;
  /** The respondent may say "does not apply to me". Default false. */
  readonly mayNotApply?: boolean;
  /**
   * Eligibility, for open links: levels, options, `yes` or `no` that belong to the population. A respondent with
   * another answer is thanked and not recorded. Absent: every answer belongs. Single choices, ratings and yes-no
   * only.
   */
  readonly eligible?: readonly string[];
  /** Shown only when this holds; refers to earlier items only. */
  readonly showWhen?: DisplayRule;
}

export interface AnswerOption {
  readonly code: string;
  readonly label: LocalizedText;
  /** Choosing it lets the respondent write a text beside it ("Khác: …"). */
  readonly other?: boolean;
}

/** Holds or not over earlier items. `is` names levels, options, or `yes`/`no`; a multiple choice holds when any is ticked. */
export type DisplayRule =
  | { readonly item: string; readonly is: readonly string[] }
  | { readonly all: readonly DisplayRule[] }
  | { readonly any: readonly DisplayRule[] }
  | { readonly not: DisplayRule };
