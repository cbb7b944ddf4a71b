import { REMOVAL_OUTCOMES, RemovalOutcome } from '@hailong/blocks/domain';

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
  /** Invalid forms that the rule of the round removed. */
  readonly removed: number;
  readonly removal: RemovalOutcome;
  /** Forms that say enough, over an exact quota. */
  readonly surplus: number;
  /** Forms that say enough, within every exact quota. */
  readonly valid: number;
}

/** Account of a respondent group, `removal` as a number in REMOVAL_OUTCOMES. */
interface ToldGroup extends Omit<FormAccount, 'received' | 'removal'> {
  readonly removal: number;
}

/** Adds the accounts of respondent groups; undefined where none is told. */
export function formAccount(told: readonly ToldGroup[]): FormAccount | undefined {
  if (told.length === 0) return undefined;
  const sums = { screenedOut: 0, invalid: 0, removed: 0, surplus: 0, valid: 0 };
  for (const each of told) {
    sums.screenedOut += each.screenedOut;
    sums.invalid += each.invalid;
    sums.removed += each.removed;
    sums.surplus += each.surplus;
    sums.valid += each.valid;
  }
  const { screenedOut, invalid, surplus, valid } = sums;
  const outcomes = [...new Set(told.map(({ removal }) => REMOVAL_OUTCOMES.keyOf(removal)))];
  const [removal = 'none'] = outcomes;
  return {
    ...{ received: screenedOut + invalid + surplus + valid, ...sums },
    removal: outcomes.length > 1 ? 'partly' : removal,
  };
}
