import { isSurplusClass } from '@hailong/responses/domain';

/**
 * Account of the forms that came in: received = screened out + invalid + surplus + valid. Those in the index are part of the
 * valid ones, unless a figure takes in surplus forms.
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
  /** Forms that the index of the figure stands on: its n. */
  readonly inIndex: number;
}

/** Numbers of a tally that its account is made of. */
interface AccountedTally {
  readonly tallyClass: number;
  readonly responses: number;
  readonly invalid: number;
  readonly screenedOut: number;
}

/** @param inIndex forms that the index of the figure stands on */
export function formAccount(tallies: readonly AccountedTally[], inIndex: number): FormAccount {
  const sums = { screenedOut: 0, invalid: 0, surplus: 0, valid: 0 };
  for (const { tallyClass, responses, invalid, screenedOut } of tallies) {
    sums.screenedOut += screenedOut;
    sums.invalid += invalid;
    sums[isSurplusClass(tallyClass) ? 'surplus' : 'valid'] += responses;
  }
  const received = sums.screenedOut + sums.invalid + sums.surplus + sums.valid;
  return { received, ...sums, inIndex };
}
