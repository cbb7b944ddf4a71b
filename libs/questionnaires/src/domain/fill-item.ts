import { storable } from '@hailong/kernel';
import {
  levelOutsideScale,
  numberOutOfBounds,
  textTooLong,
  textWithoutItsOption,
  unknownOption,
  wrongAnswerKind,
} from './answer-problems';
import { digitCharacter, NOT_TICKED } from './answer-sheet';
import { CompiledItem } from './compiled-form';
import { FilledAnswer, hasLevel, hasNumber, hasOptions, hasText } from './filled-answer';
import { OpenSheet } from './filled-sheet';
import { ItemKind } from './questionnaire';

/** Longest text beside an option ("Khác: …"), in characters. */
export const LONGEST_OTHER_TEXT = 500;

/** Puts the answer to a shown item on the sheet, or its problems beside it. */
export function fillItem(sheet: OpenSheet, compiled: CompiledItem, answer: FilledAnswer): void {
  const foreign = foreignPart(compiled.item.kind, answer);
  if (foreign !== undefined) sheet.problems.push(wrongAnswerKind(compiled, foreign));
  else FILL[compiled.item.kind](sheet, compiled, answer);
}

/** The first part of the answer that an item of this kind does not take. */
function foreignPart(
  kind: ItemKind,
  answer: FilledAnswer,
): 'level' | 'options' | 'number' | 'text' | undefined {
  const choosesOne = kind === 'rating' || kind === 'single' || kind === 'yes-no';
  if (!choosesOne && hasLevel(answer)) return 'level';
  if (kind !== 'multiple' && hasOptions(answer)) return 'options';
  if (kind !== 'number' && hasNumber(answer)) return 'number';
  if ((kind === 'rating' || kind === 'yes-no' || kind === 'number') && hasText(answer)) return 'text';
  return undefined;
}

type Fill = (sheet: OpenSheet, compiled: CompiledItem, answer: FilledAnswer) => void;

const FILL: Readonly<Record<ItemKind, Fill>> = {
  rating: (sheet, compiled, { level }) => fillLevel(sheet, compiled, level ?? ''),
  'yes-no': (sheet, compiled, { level }) => fillLevel(sheet, compiled, level ?? ''),
  single: fillSingle,
  multiple: fillMultiple,
  number: fillNumber,
  text: (sheet, compiled, { text }) =>
    fillText(sheet, compiled, text ?? '', compiled.item.text?.maxLength ?? 0),
};

function fillLevel(sheet: OpenSheet, compiled: CompiledItem, level: string): void {
  const ordinal = compiled.ordinals.get(level);
  if (ordinal !== undefined) sheet.characters[compiled.position] = digitCharacter(ordinal);
  else {
    const refusal = compiled.item.kind === 'rating' ? levelOutsideScale : unknownOption;
    sheet.problems.push(refusal(compiled, level));
  }
}

function fillSingle(sheet: OpenSheet, compiled: CompiledItem, answer: FilledAnswer): void {
  const level = answer.level ?? '';
  if (hasLevel(answer)) fillLevel(sheet, compiled, level);
  if (hasText(answer)) fillOther(sheet, compiled, answer.text ?? '', compiled.withText.has(level));
}

function fillMultiple(sheet: OpenSheet, compiled: CompiledItem, answer: FilledAnswer): void {
  const options = answer.options ?? [];
  sheet.characters.fill(NOT_TICKED, compiled.position, compiled.position + compiled.width);
  for (const option of options) {
    const ordinal = compiled.ordinals.get(option);
    if (ordinal === undefined) sheet.problems.push(unknownOption(compiled, option));
    else sheet.characters[compiled.position + ordinal - 1] = '1';
  }
  if (!hasText(answer)) return;
  const beside = options.some((option) => compiled.withText.has(option));
  fillOther(sheet, compiled, answer.text ?? '', beside);
}

function fillOther(sheet: OpenSheet, compiled: CompiledItem, text: string, besideItsOption: boolean): void {
  if (besideItsOption) keepText(sheet, compiled.item.code, text, LONGEST_OTHER_TEXT);
  else sheet.problems.push(textWithoutItsOption(compiled));
}

function fillNumber(sheet: OpenSheet, compiled: CompiledItem, answer: FilledAnswer): void {
  const value = answer.number ?? Number.NaN;
  const { min, max, decimals } = compiled.item.number ?? { min: -Infinity, max: Infinity };
  const unit = 10 ** (decimals ?? 0);
  if (value >= min && value <= max && Math.round(value * unit) / unit === value) {
    sheet.characters[compiled.position] = '1';
    sheet.numbers.push({ item: compiled.item.code, value });
  } else sheet.problems.push(numberOutOfBounds(compiled, value));
}

function fillText(sheet: OpenSheet, compiled: CompiledItem, text: string, longest: number): void {
  if (keepText(sheet, compiled.item.code, text, longest)) sheet.characters[compiled.position] = '1';
}

function keepText(sheet: OpenSheet, item: string, text: string, longest: number): boolean {
  if (isLongerThan(longest, text)) {
    sheet.problems.push(textTooLong(item, longest));
    return false;
  }
  // One text that cannot be stored would make a whole batch fail.
  sheet.texts.push({ item, text: storable(text) });
  return true;
}

/** Characters as people count them, not UTF-16 units; counted one by one only when it may matter. */
function isLongerThan(longest: number, text: string): boolean {
  if (text.length <= longest) return false;
  return text.length > 2 * longest || [...text].length > longest;
}
