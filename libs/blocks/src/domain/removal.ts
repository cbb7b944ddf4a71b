import { KeyOf, closedList } from '@hailong/kernel';
import { FORM_CLASSES, FormClass } from '@hailong/surveys/domain';
import { ClassCounts, NO_FORMS, addClasses, formsIn } from './class-counts';
import { mayBeTold } from './fills-block';

/** Forms that a figure counts, and those of them that are to be removed. */
export interface RemovalFrom {
  readonly all: ClassCounts;
  readonly removed: ClassCounts;
}

/**
 * Classes of the forms that are removed from the figures of a part: all of them, where those removed and those left are told together
 * with enough independent forms, else the forms that the agency has seen. Figures subtract the removed forms as one sum, so the sums and
 * differences that are sets of forms are whole figures, the removed forms of the figures that lose some and keep some, what these
 * figures keep, and sums of these. Fewer than `smallest` independent forms with a sign change nothing.
 *
 * @param figures blocks of a part, or for an item the groups of answers that its blocks show
 */
export function removedClasses(figures: readonly RemovalFrom[], smallest: number): readonly FormClass[] {
  const parted = figures.filter(
    ({ all, removed }) => formsIn(removed) > 0 && formsIn(removed) < formsIn(all),
  );
  const enough = removedOf(figures).independent >= smallest;
  const told = mayBeTold(removedOf(parted), smallest) && mayBeTold(leftOf(parted), smallest);
  return enough && told ? FORM_CLASSES.keys : ['seen'];
}

function removedOf(figures: readonly RemovalFrom[]): ClassCounts {
  return figures.reduce((sum, { removed }) => addClasses(sum, removed), NO_FORMS);
}

function leftOf(figures: readonly RemovalFrom[]): ClassCounts {
  const left = figures.map(({ all, removed }) => ofClasses((key) => all[key] - removed[key]));
  return left.reduce(addClasses, NO_FORMS);
}

function ofClasses(of: (key: FormClass) => number): ClassCounts {
  return { seen: of('seen'), touched: of('touched'), independent: of('independent') };
}

/** Outcomes of a removal in a respondent group. None has a number. */
export const REMOVAL_OUTCOMES = closedList('outcome of a removal', {
  none: { number: 0, vi: 'không có đề nghị loại phiếu', en: 'no removal was requested' },
  whole: {
    number: 1,
    vi: 'đã loại mọi phiếu mang dấu hiệu',
    en: 'every form with a sign of the rule is removed',
  },
  partly: {
    number: 2,
    vi: 'ở một phần trở lên, số phiếu mang dấu hiệu (nếu có) quá ít để công bố: ở đó chỉ loại phiếu mà cơ quan đã đọc',
    en: 'in one part at least the forms with a sign, if there are any, are too few to be told: there only those that the agency has seen are removed',
  },
});
export type RemovalOutcome = KeyOf<typeof REMOVAL_OUTCOMES>;

/** Outcome of a group of several parts, by the classes that were removed of each. */
export function outcomeOf(parts: readonly (readonly FormClass[])[]): RemovalOutcome {
  return parts.every((classes) => classes.length === FORM_CLASSES.keys.length) ? 'whole' : 'partly';
}
