import { DIGITS, HIGHEST_DIGIT } from './digits';
import { itemsOf } from './display-rule';
import { codesOf } from './item-codes';
import { numberClasses } from './number-classes';
import { Item, Questionnaire } from './questionnaire';

/**
 * An answer sheet: one character for each position of a questionnaire version. An item takes one position, a multiple
 * choice one for each option. `-` unanswered, `.` not applicable (hidden by a rule, or marked so), else a base-36 digit:
 * the ordinal of the level or option from 1, yes 1 and no 2, an option 1 ticked and 0 not ticked, the ordinal of the class
 * of a number, 1 for a text; numbers and texts themselves are stored elsewhere.
 */
export const UNANSWERED = '-';
export const NOT_APPLICABLE = '.';
export const NOT_TICKED = '0';
export { HIGHEST_DIGIT };

export interface SheetPosition {
  /** Code of its item. */
  readonly item: string;
  /** Multiple choice only: code of its option. */
  readonly option?: string;
  /** Highest digit that can stand here. */
  readonly digits: number;
  /** Meanings of the digits 1, 2, …: level codes, option codes, `yes` and `no`, classes of a number. Empty for texts. */
  readonly codes: readonly string[];
}

/**
 * Layout of a sheet and of a tally vector. Position p owns the slots `offsets[p]` and on, in the order `-`, `.`,
 * digit 0, digit 1, … `positions[p].digits`.
 */
export interface SheetLayout {
  readonly positions: readonly SheetPosition[];
  readonly offsets: readonly number[];
  /** Slots of a tally vector. */
  readonly size: number;
}

/** The layout of a questionnaire that has no {@link questionnaireProblems}. */
export function sheetLayout(questionnaire: Questionnaire): SheetLayout {
  const positions = itemsOf(questionnaire).flatMap(({ item }) =>
    positionsOf(item, codesOf(item, questionnaire)),
  );
  const offsets: number[] = [];
  let size = 0;
  for (const { digits } of positions) {
    offsets.push(size);
    size += FIRST_DIGIT_SLOT + digits + 1;
  }
  return { positions, offsets, size };
}

const FIRST_DIGIT_SLOT = 2;

function positionsOf(item: Item, codes: readonly string[]): SheetPosition[] {
  if (item.kind === 'multiple') {
    return codes.map((option) => ({ item: item.code, option, digits: 1, codes: [option] }));
  }
  const meanings = item.number ? numberClasses(item.number).map(({ code }) => code) : codes;
  return [{ item: item.code, digits: Math.max(meanings.length, 1), codes: meanings }];
}

/** The character of a digit, 0 to {@link HIGHEST_DIGIT}. */
export function digitCharacter(digit: number): string {
  const character = DIGITS[digit];
  if (character === undefined) throw new RangeError(`no character for the digit ${digit}`);
  return character;
}

/**
 * The slot of a tally vector that counts this character at this position.
 *
 * @throws RangeError when the character cannot stand there
 */
export function slotAt(layout: SheetLayout, position: number, character: string): number {
  const offset = layout.offsets[position];
  const digits = layout.positions[position]?.digits;
  const within = character.length === 1 ? slotWithin(character.charCodeAt(0)) : -1;
  if (offset === undefined || digits === undefined || within < 0 || within > FIRST_DIGIT_SLOT + digits)
    throw misplaced(character, position);
  return offset + within;
}

function misplaced(character: string, position: number): RangeError {
  return new RangeError(`"${character}" cannot stand at position ${position} of the sheet`);
}

/** Slots by character code; a sheet is counted a million times, so no text is made of its characters. */
const SLOTS = new Int8Array(128).fill(-1);
[UNANSWERED, NOT_APPLICABLE, ...DIGITS].forEach((character, slot) => {
  SLOTS[character.charCodeAt(0)] = slot;
});

function slotWithin(code: number): number {
  return SLOTS[code] ?? -1;
}

/**
 * Counts a sheet into a tally vector of `layout.size` slots; `sign` −1 takes it out again.
 *
 * @throws RangeError when sheet or vector do not fit the layout; the vector is then unchanged
 */
export function addSheet(
  layout: SheetLayout,
  sheet: string,
  into: number[] | Int32Array,
  sign: 1 | -1 = 1,
): void {
  if (sheet.length !== layout.positions.length || into.length !== layout.size) {
    throw new RangeError(
      `a sheet of ${sheet.length} and a vector of ${into.length} do not fit a layout of ${layout.positions.length} and ${layout.size}`,
    );
  }
  for (let position = 0; position < sheet.length; position += 1) {
    const within = slotWithin(sheet.charCodeAt(position));
    if (within < 0 || within > FIRST_DIGIT_SLOT + (layout.positions[position]?.digits ?? -1))
      throw misplaced(sheet.charAt(position), position);
  }
  for (let position = 0; position < sheet.length; position += 1) {
    const slot = (layout.offsets[position] ?? 0) + slotWithin(sheet.charCodeAt(position));
    into[slot] = (into[slot] ?? 0) + sign;
  }
}
