import { FORM_CLASSES, FormClass } from '@hailong/surveys/domain';

/** Forms by class. */
export type ClassCounts = Readonly<Record<FormClass, number>>;

export const NO_FORMS: ClassCounts = { seen: 0, touched: 0, independent: 0 };

export function addClasses(a: ClassCounts, b: ClassCounts): ClassCounts {
  return {
    seen: a.seen + b.seen,
    touched: a.touched + b.touched,
    independent: a.independent + b.independent,
  };
}

export function formsIn(counts: ClassCounts): number {
  return FORM_CLASSES.keys.reduce((sum, key) => sum + counts[key], 0);
}
