import { FormSums } from './ratio-error';

/** Satisfied of answered questions of a criterion on a form. */
export type Cell = readonly [satisfied: number, answered: number];

/** Sums of forms, product by product, each form a row with a cell for each criterion. */
export function sumsOf(forms: readonly (readonly Cell[])[]): FormSums {
  const columns = (forms[0] ?? []).map((_, at) => at);
  const over = (of: (form: readonly Cell[]) => number) => forms.reduce((sum, form) => sum + of(form), 0);
  const at = (form: readonly Cell[], column: number): Cell => form[column] ?? [0, 0];
  const pairs = (one: 0 | 1, other: 0 | 1) =>
    columns.map((row) =>
      columns.map((column) => over((form) => at(form, row)[one] * at(form, column)[other])),
    );
  return {
    forms: forms.length,
    satisfied: columns.map((column) => over((form) => at(form, column)[0])),
    answered: columns.map((column) => over((form) => at(form, column)[1])),
    ...{ satisfiedPairs: pairs(0, 0), mixedPairs: pairs(0, 1), answeredPairs: pairs(1, 1) },
  };
}

/** Forms with the satisfied of the answered questions of one criterion; reference values. */
export const EIGHT: readonly Cell[] = [
  ...([
    [20, 22],
    [22, 22],
    [11, 18],
    [0, 10],
  ] as const),
  ...([
    [17, 20],
    [9, 22],
    [22, 22],
    [15, 18],
  ] as const),
];
