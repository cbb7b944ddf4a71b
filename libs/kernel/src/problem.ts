/**
 * Problem that a person must mend, in both languages of the province's staff. An expected outcome, returned in a {@link
 * Verdict}; faults (bugs, lost connections) are thrown.
 */
export interface Problem<Code extends string = string> {
  /** Stable code, `NOUN_STATE`, from the catalogue of the lib that raises it. */
  readonly code: Code;
  /**
   * Path of the faulty value: `row 12, column parent_code`, `sections[2].items[0].showWhen`, an item code. Empty: the
   * whole.
   */
  readonly place: string;
  /** Reason and what to do, Vietnamese. */
  readonly vi: string;
  /** Reason and what to do, English. */
  readonly en: string;
}
