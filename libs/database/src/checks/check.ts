/** One thing that must be so before answers may flow. */
export interface Check {
  /** `roles`, `walls`, `versions`, `migrations`. */
  readonly area: string;
  readonly ok: boolean;
  /** What was found, Vietnamese. */
  readonly vi: string;
  /** What was found, English; when not ok, also what to do. */
  readonly en: string;
}
