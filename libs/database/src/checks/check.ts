/** Condition that must hold before the module starts, and whether it does. */
export interface Check {
  /** `roles`, `lines`, `walls`, `versions`, `collation`, `migrations`, `rounds`, `secrets`. */
  readonly area: string;
  readonly ok: boolean;
  /** True: `doctor` complains, the module starts all the same. */
  readonly advisory?: boolean;
  /** Finding, Vietnamese; when not ok, also what to do. */
  readonly vi: string;
  /** Finding, English; when not ok, also what to do. */
  readonly en: string;
}
