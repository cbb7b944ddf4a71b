import { codeProblems, labelProblems, repeatedCodeProblems } from '@hailong/criteria/domain';
import { Problem, Texts, listed } from '@hailong/kernel';
import { HIGHEST_DIGIT } from './answer-sheet';
import { eligibilityProblems } from './check-eligibility';
import { MOST_CLASSES, NumberBounds } from './number-classes';
import { PROBLEMS } from './problems';
import { ITEM_KINDS, Item, ItemKind, Questionnaire } from './questionnaire';

const LONGEST_TEXT = 10_000;
const MOST_DECIMALS = 6;
const FEWEST_OPTIONS = { single: 2, multiple: 1 } as const;

/** Checks that the code, the label and the properties of an item fit its kind. */
export function itemProblems(item: Item, place: string, questionnaire: Questionnaire): Problem[] {
  const { scales } = questionnaire;
  return [
    ...codeProblems(item.code, `${place}.code`),
    ...labelProblems(item.label, `${place}.label`),
    ...PROPERTIES.flatMap((property) => propertyProblems(item, property, place)),
    ...scaleReferenceProblems(
      item,
      place,
      scales.map(({ code }) => code),
    ),
    ...optionProblems(item, place),
    ...eligibilityProblems(item, place, questionnaire),
    ...boundProblems(item, place),
    ...textLengthProblems(item, place),
  ];
}

/** Properties of items in words, each with its name in a document. */
const PROPERTY_WORDS = {
  scale: { vi: 'thang đo (scale)', en: 'scale' },
  options: { vi: 'các phương án (options)', en: 'options' },
  number: { vi: 'giới hạn của số (number)', en: 'bounds of the number (number)' },
  text: { vi: 'độ dài ý kiến (text)', en: 'length of the text (text)' },
} as const satisfies Record<string, Texts>;
type Property = keyof typeof PROPERTY_WORDS;
const PROPERTIES = Object.keys(PROPERTY_WORDS) as readonly Property[];

/** The one property each kind needs; yes-no needs none. */
const NEEDED: Readonly<Record<ItemKind, Property | undefined>> = {
  rating: 'scale',
  single: 'options',
  multiple: 'options',
  'yes-no': undefined,
  number: 'number',
  text: 'text',
};

function propertyProblems(item: Item, property: Property, place: string): Problem[] {
  const needed = NEEDED[item.kind] === property;
  const given = item[property] !== undefined;
  if (needed === given) return [];
  const wrong = needed ? PROBLEMS.ITEM_PROPERTY_MISSING : PROBLEMS.ITEM_PROPERTY_UNEXPECTED;
  return [wrong.at(`${place}.${property}`, item.code, ITEM_KINDS.rows[item.kind], PROPERTY_WORDS[property])];
}

function scaleReferenceProblems(item: Item, place: string, scales: readonly string[]): Problem[] {
  if (item.kind !== 'rating' || item.scale === undefined || scales.includes(item.scale)) return [];
  return [PROBLEMS.SCALE_UNKNOWN.at(`${place}.scale`, item.scale, listed(scales))];
}

function optionProblems(item: Item, place: string): Problem[] {
  if ((item.kind !== 'single' && item.kind !== 'multiple') || item.options === undefined) return [];
  const fewest = FEWEST_OPTIONS[item.kind];
  const codes = item.options.map(({ code }, index) => ({ code, place: `${place}.options[${index}].code` }));
  const fits = codes.length >= fewest && codes.length <= HIGHEST_DIGIT;
  return [
    ...(fits
      ? []
      : [PROBLEMS.OPTIONS_OUTSIDE.at(`${place}.options`, item.code, codes.length, fewest, HIGHEST_DIGIT)]),
    ...codes.flatMap((option) => codeProblems(option.code, option.place)),
    ...repeatedCodeProblems(codes),
    ...item.options.flatMap(({ label }, index) => labelProblems(label, `${place}.options[${index}].label`)),
  ];
}

function boundProblems(item: Item, place: string): Problem[] {
  if (item.kind !== 'number' || item.number === undefined) return [];
  const { min, max, decimals = 0 } = item.number;
  const sound = Number.isFinite(min) && Number.isFinite(max) && min <= max;
  const countable = Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS;
  return [
    ...(sound ? [] : [PROBLEMS.NUMBER_BOUNDS_REVERSED.at(`${place}.number`, item.code, min, max)]),
    ...(countable
      ? []
      : [PROBLEMS.NUMBER_DECIMALS_OUTSIDE.at(`${place}.number.decimals`, item.code, MOST_DECIMALS)]),
    ...classProblems(item.code, item.number, `${place}.number.classBounds`),
  ];
}

function classProblems(code: string, { min, max, classBounds = [] }: NumberBounds, place: string): Problem[] {
  const edges = [min, ...classBounds];
  const ascend = classBounds.every((bound, at) => Number.isFinite(bound) && bound > (edges[at] ?? min));
  const within = classBounds.every((bound) => bound <= max);
  if (ascend && within && classBounds.length < MOST_CLASSES) return [];
  return [PROBLEMS.NUMBER_CLASSES_UNSUITED.at(place, code, min, max, MOST_CLASSES - 1)];
}

function textLengthProblems(item: Item, place: string): Problem[] {
  const longest = item.text?.maxLength;
  if (item.kind !== 'text' || longest === undefined) return [];
  if (Number.isInteger(longest) && longest >= 1 && longest <= LONGEST_TEXT) return [];
  return [PROBLEMS.TEXT_LENGTH_OUTSIDE.at(`${place}.text.maxLength`, item.code, LONGEST_TEXT)];
}
