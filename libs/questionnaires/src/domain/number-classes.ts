import { HIGHEST_DIGIT } from './digits';
import { Item, Questionnaire } from './questionnaire';

/** Bounds of a number item. */
export type NumberBounds = NonNullable<Item['number']>;

/** Class of the answers to a number item: from `from`, included, to `to`, excluded; the last class includes it. */
export interface NumberClass {
  /** `1`, `2`, …: its digit on the sheet. */
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** Most classes of an item: each has a digit of the sheet. */
export const MOST_CLASSES = HIGHEST_DIGIT;
/** Classes of an item whose author states none. */
const DEFAULT_CLASSES = 10;

/** Classes of a number item, lowest first; a draft without bounds of classes has one. */
export function numberClasses({ min, max, classBounds = [] }: NumberBounds): readonly NumberClass[] {
  const edges = [min, ...classBounds, max];
  return edges.slice(0, -1).map((from, at) => ({ code: String(at + 1), from, to: edges[at + 1] ?? max }));
}

/** Digit of the class of an answer, from 1. */
export function classOf({ classBounds = [] }: NumberBounds, value: number): number {
  let digit = 1;
  for (const bound of classBounds) if (value >= bound) digit += 1;
  return digit;
}

/**
 * Divides the values that may be answered into ten classes of as many values each, as nearly as can be; where there are fewer
 * values, each is a class.
 */
export function defaultClassBounds({ min, max, decimals = 0 }: NumberBounds): readonly number[] {
  const unit = 10 ** decimals;
  const first = Math.ceil(min * unit);
  const values = Math.floor(max * unit) - first + 1;
  const classes = Math.max(1, Math.min(DEFAULT_CLASSES, values));
  return Array.from(
    { length: classes - 1 },
    (_, at) => (first + Math.ceil((values * (at + 1)) / classes)) / unit,
  );
}

/** The questionnaire as it is published: number items without bounds of classes get those of {@link defaultClassBounds}. */
export function withClassBounds(questionnaire: Questionnaire): Questionnaire {
  const settled = (item: Item): Item => {
    if (!item.number || item.number.classBounds) return item;
    return { ...item, number: { ...item.number, classBounds: defaultClassBounds(item.number) } };
  };
  const sections = questionnaire.sections.map((each) => ({ ...each, items: each.items.map(settled) }));
  return { ...questionnaire, sections };
}
