/**
 * Forms as progress counts them. returned = valid + invalid; valid = counted + surplus. Only counted ones reach a target:
 * a surplus form is valid, over an exact cell, and left out of the index by default.
 */
export interface FormCounts {
  readonly returned: number;
  readonly valid: number;
  readonly counted: number;
  readonly surplus: number;
  readonly invalid: number;
}

export const NO_FORMS: FormCounts = { returned: 0, valid: 0, counted: 0, surplus: 0, invalid: 0 };

/** What forms are told apart by: positions in the lists of the round, as tallies keep them. */
export interface FormPlace {
  readonly agencyId: number;
  /** Position of the respondent group, from 0. */
  readonly group: number;
  /** Number in CHANNELS. */
  readonly channel: number;
  /** Position in the fields of the round, from 1; 0: not said. */
  readonly field: number;
  /** Position in the procedure groups of the round, from 1; 0: not said. */
  readonly procedureGroup: number;
}

/** Tallies of one place, all questionnaires and tally classes together. */
export interface TalliedForms extends FormPlace {
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
