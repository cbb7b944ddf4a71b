import { choicesInWords } from './choices-in-words';
import { Problem, Texts, quoted, storable } from '@hailong/kernel';
import { digitCharacter, NOT_TICKED } from './answer-sheet';
import { CompiledItem } from './compiled-form';
import { FilledAnswer, hasLevel, hasNumber, hasOptions, hasText } from './filled-answer';
import { OpenSheet } from './filled-sheet';
import { ANSWER_PROBLEMS, AnswerCode } from './problems';
import { classOf } from './number-classes';
import { ItemKind } from './questionnaire';

/** Longest text beside an option ("Khác: …"), in characters. */
export const LONGEST_OTHER_TEXT = 500;

/** Puts the answer to a shown item on the sheet, or its problems beside it. */
export function fillItem(sheet: OpenSheet, compiled: CompiledItem, answer: FilledAnswer): void {
  const { code, kind } = compiled.item;
  const foreign = foreignPart(kind, answer);
  if (foreign === undefined) FILL[kind](sheet, compiled, answer);
  else sheet.problems.push(ANSWER_PROBLEMS.ANSWER_UNSUITED.at(code, code, foreign, EXPECTED[kind]));
}

const EXPECTED: Readonly<Record<ItemKind, Texts>> = {
  rating: { vi: 'chọn một mức (level)', en: 'choose one level (level)' },
  single: { vi: 'chọn một phương án (level)', en: 'choose one option (level)' },
  multiple: { vi: 'chọn các phương án (options)', en: 'choose options (options)' },
  'yes-no': { vi: 'chọn yes hoặc no (level)', en: 'choose yes or no (level)' },
  number: { vi: 'ghi một số (number)', en: 'write a number (number)' },
  text: { vi: 'viết nội dung (text)', en: 'write a text (text)' },
};

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
  else sheet.problems.push(unknownChoice(compiled, level));
}

function unknownChoice({ item: { code, kind }, choices }: CompiledItem, given: string): Problem<AnswerCode> {
  const { LEVEL_UNKNOWN, OPTION_UNKNOWN } = ANSWER_PROBLEMS;
  const unknown = kind === 'rating' ? LEVEL_UNKNOWN : OPTION_UNKNOWN;
  return unknown.at(code, code, quoted(given), choicesInWords(choices));
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
    if (ordinal === undefined) sheet.problems.push(unknownChoice(compiled, option));
    else sheet.characters[compiled.position + ordinal - 1] = '1';
  }
  if (!hasText(answer)) return;
  const beside = options.some((option) => compiled.withText.has(option));
  fillOther(sheet, compiled, answer.text ?? '', beside);
}

function fillOther(sheet: OpenSheet, compiled: CompiledItem, text: string, besideItsOption: boolean): void {
  if (besideItsOption) storeText(sheet, compiled.item.code, text, LONGEST_OTHER_TEXT);
  else {
    const { code } = compiled.item;
    const withText = compiled.choices.filter((choice) => compiled.withText.has(choice.code));
    const options = withText.length > 0 ? choicesInWords(withText) : undefined;
    sheet.problems.push(ANSWER_PROBLEMS.ANSWER_TEXT_UNEXPECTED.at(code, code, options));
  }
}

function fillNumber(sheet: OpenSheet, compiled: CompiledItem, answer: FilledAnswer): void {
  const value = answer.number ?? Number.NaN;
  const { code, number: bounds = { min: -Infinity, max: Infinity } } = compiled.item;
  const { min, max, decimals = 0 } = bounds;
  const unit = 10 ** decimals;
  if (value >= min && value <= max && Math.round(value * unit) / unit === value) {
    sheet.characters[compiled.position] = digitCharacter(classOf(bounds, value));
    sheet.numbers.push({ item: code, value });
  } else sheet.problems.push(ANSWER_PROBLEMS.NUMBER_OUTSIDE.at(code, code, value, min, max, decimals));
}

function fillText(sheet: OpenSheet, compiled: CompiledItem, text: string, longest: number): void {
  if (storeText(sheet, compiled.item.code, text, longest)) sheet.characters[compiled.position] = '1';
}

function storeText(sheet: OpenSheet, item: string, text: string, longest: number): boolean {
  if (isLongerThan(longest, text)) {
    sheet.problems.push(ANSWER_PROBLEMS.TEXT_TOO_LONG.at(item, item, longest));
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
