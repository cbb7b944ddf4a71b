/**
 * Account of all forms that came in, told when a round has become final: received = screened out + invalid + surplus + valid.
 * Until then exact numbers would tell, read twice, how a single form was judged.
 */
export interface FormAccount {
  readonly received: number;
  /** Forms of people that had nothing to rate. */
  readonly screenedOut: number;
  /** Forms marked invalid, and blank forms. */
  readonly invalid: number;
  /** Forms that say enough, over an exact quota. */
  readonly surplus: number;
  /** Forms that say enough, within every exact quota. */
  readonly valid: number;
}

/** Adds the accounts of respondent groups; undefined where none is told. */
export function formAccount(told: readonly Omit<FormAccount, 'received'>[]): FormAccount | undefined {
  if (told.length === 0) return undefined;
  const sums = { screenedOut: 0, invalid: 0, surplus: 0, valid: 0 };
  for (const each of told) {
    sums.screenedOut += each.screenedOut;
    sums.invalid += each.invalid;
    sums.surplus += each.surplus;
    sums.valid += each.valid;
  }
  const { screenedOut, invalid, surplus, valid } = sums;
  return { received: screenedOut + invalid + surplus + valid, ...sums };
}
