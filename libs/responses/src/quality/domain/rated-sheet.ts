import { CompiledForm } from '@hailong/questionnaires/domain';

/** Positions that the rules of quality read, laid out once so that judging a sheet allocates nothing. */
interface Grid {
  /** Positions of the rating items in the order of the form. */
  readonly ratings: Uint16Array;
  /** A number for the scale of each of them. */
  readonly scales: Uint8Array;
  /** The character of the highest level where the item rates satisfaction, else 0. */
  readonly highest: Uint8Array;
  /** First position of every item. */
  readonly items: Uint16Array;
}

const GRIDS = new WeakMap<CompiledForm, Grid>();
const UNANSWERED = '-'.charCodeAt(0);
const NOT_APPLICABLE = '.'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);

/**
 * The most rating items in a row with the same level of the same scale. An item that is hidden, does not apply or was
 * left out neither lengthens a run nor ends it. 0 when no rating item is answered.
 */
export function longestRun(form: CompiledForm, sheet: string): number {
  const { ratings, scales } = gridOf(form);
  let longest = 0;
  let run = 0;
  let level = 0;
  let scale = 0;
  for (let at = 0; at < ratings.length; at += 1) {
    const character = sheet.charCodeAt(ratings[at] ?? 0);
    if (character === UNANSWERED || character === NOT_APPLICABLE) continue;
    run = character === level && scales[at] === scale ? run + 1 : 1;
    level = character;
    scale = scales[at] ?? 0;
    if (run > longest) longest = run;
  }
  return longest;
}

/** Items of any kind that are answered. */
export function answeredItems(form: CompiledForm, sheet: string): number {
  const { items } = gridOf(form);
  let answered = 0;
  for (let at = 0; at < items.length; at += 1) {
    const character = sheet.charCodeAt(items[at] ?? 0);
    if (character !== UNANSWERED && character !== NOT_APPLICABLE) answered += 1;
  }
  return answered;
}

/**
 * Standard deviation (n − 1) of the levels that one form gives its rating items, in levels: 0 for a straight line.
 * Undefined under two answers.
 */
export function intraIndividualDeviation(form: CompiledForm, sheet: string): number | undefined {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (const position of gridOf(form).ratings) {
    const level = levelAt(sheet, position);
    if (level === undefined) continue;
    n += 1;
    sum += level;
    squares += level * level;
  }
  // Sums of small whole numbers are exact, so the shortcut formula loses nothing.
  return n < 2 ? undefined : Math.sqrt((squares - (sum * sum) / n) / (n - 1));
}

/** Tells whether every answer on satisfaction is the highest level of its scale; false without such an answer. */
export function isAllHighest(form: CompiledForm, sheet: string): boolean {
  const { ratings, highest } = gridOf(form);
  let rated = false;
  for (let at = 0; at < ratings.length; at += 1) {
    if (highest[at] === 0) continue;
    const character = sheet.charCodeAt(ratings[at] ?? 0);
    if (character === UNANSWERED || character === NOT_APPLICABLE) continue;
    if (character !== highest[at]) return false;
    rated = true;
  }
  return rated;
}

/** The answers to the rating items alone: forms of different people may share it, profiles aside. */
export function ratingPattern(form: CompiledForm, sheet: string): string {
  let pattern = '';
  for (const position of gridOf(form).ratings) pattern += sheet.charAt(position);
  return pattern;
}

function levelAt(sheet: string, position: number): number | undefined {
  const character = sheet.charCodeAt(position);
  if (character === UNANSWERED || character === NOT_APPLICABLE) return undefined;
  return parseInt(sheet.charAt(position), 36);
}

function gridOf(form: CompiledForm): Grid {
  const known = GRIDS.get(form);
  if (known) return known;
  const rating = form.items.filter(({ item }) => item.kind === 'rating');
  const scales = [...new Set(rating.map(({ item }) => item.scale))];
  const grid: Grid = {
    ratings: Uint16Array.from(rating, ({ position }) => position),
    scales: Uint8Array.from(rating, ({ item }) => scales.indexOf(item.scale)),
    highest: Uint8Array.from(rating, ({ item, ordinals }) =>
      item.purpose === 'satisfaction' ? characterOf(ordinals.size) : 0,
    ),
    items: Uint16Array.from(form.items, ({ position }) => position),
  };
  GRIDS.set(form, grid);
  return grid;
}

/** Character code of a digit on a sheet: 1 … 9, a … z. */
function characterOf(digit: number): number {
  return digit <= 9 ? NINE - 9 + digit : digit.toString(36).charCodeAt(0);
}
