import { FormDimensions } from '@hailong/quotas/domain';

/**
 * Forms by validity. returned = valid + invalid; valid = counted + surplus. Only counted forms reach a target: a surplus
 * form is valid, over an exact cell, and left out of the index by default.
 */
export interface FormCounts {
  readonly returned: number;
  readonly valid: number;
  readonly counted: number;
  readonly surplus: number;
  readonly invalid: number;
}

export const NO_FORMS: FormCounts = { returned: 0, valid: 0, counted: 0, surplus: 0, invalid: 0 };

/** Sums of the tallies that agree in all dimensions, over questionnaires and tally classes. */
export interface TalliedForms extends FormDimensions {
  readonly counted: number;
  readonly surplus: number;
  readonly invalid: number;
}

export function formCounts(tallies: readonly TalliedForms[]): FormCounts {
  let [counted, surplus, invalid] = [0, 0, 0];
  for (const tally of tallies) {
    counted += tally.counted;
    surplus += tally.surplus;
    invalid += tally.invalid;
  }
  const valid = counted + surplus;
  return { returned: valid + invalid, valid, counted, surplus, invalid };
}

export function addForms(a: FormCounts, b: FormCounts): FormCounts {
  return {
    returned: a.returned + b.returned,
    valid: a.valid + b.valid,
    counted: a.counted + b.counted,
    surplus: a.surplus + b.surplus,
    invalid: a.invalid + b.invalid,
  };
}
