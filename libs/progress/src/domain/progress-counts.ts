import { FormDimensions } from '@hailong/quotas/domain';

/**
 * Forms by validity: received = screened out + invalid + surplus + valid. Only valid forms reach a target: a surplus form is
 * over an exact cell, and left out of the index by default.
 */
export interface FormCounts {
  readonly received: number;
  /** Forms of people that had nothing to rate. */
  readonly screenedOut: number;
  readonly invalid: number;
  readonly surplus: number;
  readonly valid: number;
}

export const NO_FORMS: FormCounts = { received: 0, screenedOut: 0, invalid: 0, surplus: 0, valid: 0 };

/** Sums of the tallies that agree in all dimensions, over questionnaires and tally classes. */
export interface TalliedForms extends FormDimensions {
  /** Valid forms within every exact cell. */
  readonly counted: number;
  readonly surplus: number;
  readonly invalid: number;
  readonly screenedOut: number;
}

export function formCounts(tallies: readonly TalliedForms[]): FormCounts {
  const sums = { screenedOut: 0, invalid: 0, surplus: 0, valid: 0 };
  for (const tally of tallies) {
    sums.screenedOut += tally.screenedOut;
    sums.invalid += tally.invalid;
    sums.surplus += tally.surplus;
    sums.valid += tally.counted;
  }
  return { received: sums.screenedOut + sums.invalid + sums.surplus + sums.valid, ...sums };
}

export function addForms(a: FormCounts, b: FormCounts): FormCounts {
  return {
    received: a.received + b.received,
    screenedOut: a.screenedOut + b.screenedOut,
    invalid: a.invalid + b.invalid,
    surplus: a.surplus + b.surplus,
    valid: a.valid + b.valid,
  };
}
