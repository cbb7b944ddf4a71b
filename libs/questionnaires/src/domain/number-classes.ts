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
 * values, each is a class. Ranges too wide for their values to be counted are divided evenly.
 */
export function defaultClassBounds(bounds: NumberBounds): readonly number[] {
  const { min, max } = bounds;
  const { first, values, unit } = valuesWithin(bounds);
  const counted = Number.isSafeInteger(first) && Number.isSafeInteger(first + values);
  const classes = counted ? Math.max(1, Math.min(DEFAULT_CLASSES, values)) : DEFAULT_CLASSES;
  const edges = Array.from({ length: classes - 1 }, (_, at) =>
    counted
      ? (first + Math.ceil((values * (at + 1)) / classes)) / unit
      : min + (max / classes - min / classes) * (at + 1),
  );
  return edges.filter((edge, at) => edge > (edges[at - 1] ?? min) && edge <= max);
}

/**
 * Counts the values that may be answered, from `first / unit`. Bounds are compared as answers are, because 1.15 · 100 falls short of
 * 115.
 */
function valuesWithin({ min, max, decimals = 0 }: NumberBounds) {
  const unit = 10 ** decimals;
  const [lowest, highest] = [Math.round(min * unit), Math.round(max * unit)];
  const first = lowest / unit >= min ? lowest : lowest + 1;
  const last = highest / unit <= max ? highest : highest - 1;
  return { first, values: last - first + 1, unit };
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
