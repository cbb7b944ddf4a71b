import { SheetLayout, addSheet } from '@hailong/questionnaires/domain';
import { FORM_CLASSES } from '@hailong/surveys/domain';
import { ClassCounts } from './class-counts';
import { ClassTallies } from './hold-back';

/** Equal sheets of one class. */
export interface ClassedSheet {
  /** Number in FORM_CLASSES. */
  readonly formClass: number;
  readonly answers: string;
  readonly forms: number;
}

/** Counts the sheets of a block by class. */
export function tallyBlock(
  layout: SheetLayout,
  sheets: readonly ClassedSheet[],
): { readonly forms: ClassCounts; readonly tallies: ClassTallies } {
  const forms = { seen: 0, touched: 0, independent: 0 };
  const vector = () => new Array<number>(layout.size).fill(0);
  const tallies = { seen: vector(), touched: vector(), independent: vector() };
  for (const { formClass, answers, forms: n } of sheets) {
    const key = FORM_CLASSES.keyOf(formClass);
    const one = vector();
    addSheet(layout, answers, one);
    forms[key] += n;
    for (const [slot, count] of one.entries()) tallies[key][slot] = (tallies[key][slot] ?? 0) + count * n;
  }
  return { forms, tallies };
}
