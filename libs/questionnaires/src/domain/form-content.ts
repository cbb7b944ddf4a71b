import { KeyOf, closedList } from '@hailong/kernel';
import { NOT_APPLICABLE, UNANSWERED } from './answer-sheet';
import { CompiledForm, CompiledItem } from './compiled-form';
import { DisplayRule, Item } from './questionnaire';

/** Reasons for which a form that was received stands outside every figure, whatever becomes of its round. */
export const SET_ASIDE = closedList('reason to set a form aside', {
  'screened-out': { number: 1, vi: 'ngoài đối tượng khảo sát', en: 'screened out' },
  blank: { number: 2, vi: 'phiếu trắng', en: 'blank' },
});
export type SetAside = KeyOf<typeof SET_ASIDE>;

/** Judgement on how much a filled form says. */
export interface FormContent {
  /** Absent: the form says enough to count. */
  readonly setAside?: SetAside;
  /** Answers that are missing to a form that counts; 0 unless it is blank. */
  readonly missing: number;
}

const ENOUGH: FormContent = { missing: 0 };
const SCREENED_OUT: FormContent = { setAside: 'screened-out', missing: 0 };

/**
 * Judges how much a form says. A form counts when it answers the stated share of the rating items that were shown to this
 * person and that applied, at least one, and one of the index where any of the index was shown. "Does not apply" everywhere
 * says nothing. A form on which no rating item is shown is judged on all its questions.
 *
 * An answer that hides every item of the index screens its sender out: there was no service that could be rated.
 *
 * @param leastAnswered percent
 */
export function formContent(form: CompiledForm, sheet: string, leastAnswered: number): FormContent {
  if (saysEnough(form, sheet, leastAnswered)) return ENOUGH;
  const { all, ratings, index } = countShown(form.items, sheet);
  if (index.shown === 0 && form.items.some(({ item }) => isOfIndex(item)))
    return isScreenedOut(form, sheet) ? SCREENED_OUT : blank(1);
  const { asked, answered } = ratings.shown > 0 ? ratings : all;
  const missing = Math.max(1, Math.ceil((asked * leastAnswered) / 100)) - answered;
  if (missing > 0) return blank(missing);
  return index.shown > 0 && index.answered === 0 ? blank(1) : ENOUGH;
}

interface RatingItem extends Pick<CompiledItem, 'position' | 'isShown'> {
  readonly isOfIndex: boolean;
}

/** Rating items of each form, made once: an import judges a hundred thousand sheets of one form. */
const RATINGS = new WeakMap<CompiledForm, readonly RatingItem[]>();

function ratingsOf(form: CompiledForm): readonly RatingItem[] {
  const known = RATINGS.get(form);
  if (known) return known;
  const ratings = form.items
    .filter(({ item }) => item.kind === 'rating')
    .map(({ item, position, isShown }) => ({ position, isShown, isOfIndex: isOfIndex(item) }));
  RATINGS.set(form, ratings);
  return ratings;
}

/** Tells early of nearly every form that it counts: it answers the share of all rating items, shown or not, and the index. */
function saysEnough(form: CompiledForm, sheet: string, leastAnswered: number): boolean {
  const ratings = ratingsOf(form);
  let missing = Math.max(1, Math.ceil((ratings.length * leastAnswered) / 100));
  let isIndexed = false;
  for (const { position, isShown, isOfIndex: counts } of ratings) {
    const said = sheet[position];
    if (said === UNANSWERED || said === NOT_APPLICABLE || said === undefined) continue;
    if (isShown !== undefined && !isShown(sheet)) continue;
    missing -= 1;
    isIndexed ||= counts;
    if (missing <= 0 && isIndexed) return true;
  }
  return false;
}

interface ShownItems {
  shown: number;
  /** Shown, and not said to be not applicable. */
  asked: number;
  answered: number;
}

/** Counts the items that were shown: all, those that rate, and those of the index. */
function countShown(items: readonly CompiledItem[], sheet: string) {
  const all: ShownItems = { shown: 0, asked: 0, answered: 0 };
  const ratings: ShownItems = { shown: 0, asked: 0, answered: 0 };
  const index: ShownItems = { shown: 0, asked: 0, answered: 0 };
  for (const { item, position, isShown } of items) {
    if (isShown !== undefined && !isShown(sheet)) continue;
    const said = sheet[position];
    addShown(all, said);
    if (item.kind === 'rating') addShown(ratings, said);
    if (isOfIndex(item)) addShown(index, said);
  }
  return { all, ratings, index };
}

function addShown(items: ShownItems, said: string | undefined): void {
  items.shown += 1;
  if (said === NOT_APPLICABLE) return;
  items.asked += 1;
  if (said !== UNANSWERED) items.answered += 1;
}

/** Tells whether an answer hides the items of the index; without one they are hidden because nothing was said. */
function isScreenedOut({ items, byCode }: CompiledForm, sheet: string): boolean {
  const deciding = items.flatMap(({ item, showWhen }) =>
    isOfIndex(item) && showWhen ? itemsNamedIn(showWhen) : [],
  );
  return deciding.some((code) => {
    const compiled = byCode.get(code);
    return compiled !== undefined && isAnswered(compiled, sheet);
  });
}

function itemsNamedIn(rule: DisplayRule): readonly string[] {
  if ('item' in rule) return [rule.item];
  if ('not' in rule) return itemsNamedIn(rule.not);
  return ('all' in rule ? rule.all : rule.any).flatMap(itemsNamedIn);
}

/** Tells whether the answers to an item enter an index of satisfaction. */
export function isOfIndex({ kind, purpose, criterion, overall }: Item): boolean {
  return kind === 'rating' && purpose === 'satisfaction' && (criterion !== undefined || overall === true);
}

function isAnswered({ position }: CompiledItem, sheet: string): boolean {
  return sheet[position] !== UNANSWERED && sheet[position] !== NOT_APPLICABLE;
}

function blank(missing: number): FormContent {
  return { setAside: 'blank', missing };
}
