import { codeProblems, labelProblems, repeatedCodeProblems } from '@hailong/criteria/domain';
import { Problem, problem } from '@hailong/kernel';
import { HIGHEST_DIGIT } from './answer-sheet';
import { eligibilityProblems } from './check-eligibility';
import { Item, ItemKind, Questionnaire } from './questionnaire';

const LONGEST_TEXT = 10_000;
const MOST_DECIMALS = 6;
const FEWEST_OPTIONS = { single: 2, multiple: 1 } as const;

/** Whether the code, the label and the properties of one item fit its kind. */
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

type Property = 'scale' | 'options' | 'number' | 'text';
const PROPERTIES: readonly Property[] = ['scale', 'options', 'number', 'text'];

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
  return [
    needed
      ? problem(
          'ITEM_PROPERTY_MISSING',
          `${place}.${property}`,
          `Câu ${item.code} thuộc loại ${item.kind} nên phải có "${property}": bổ sung.`,
          `Item ${item.code} is of the kind ${item.kind} and needs "${property}": add it.`,
        )
      : problem(
          'ITEM_PROPERTY_OUT_OF_PLACE',
          `${place}.${property}`,
          `Câu ${item.code} thuộc loại ${item.kind} không dùng "${property}": bỏ đi hoặc đổi loại câu.`,
          `Item ${item.code} is of the kind ${item.kind}, which has no "${property}": take it out or change the kind.`,
        ),
  ];
}

function scaleReferenceProblems(item: Item, place: string, scales: readonly string[]): Problem[] {
  if (item.kind !== 'rating' || item.scale === undefined || scales.includes(item.scale)) return [];
  return [
    problem(
      'SCALE_UNKNOWN',
      `${place}.scale`,
      `Mẫu phiếu không có thang đo "${item.scale}": chọn trong ${scales.join(', ')} hoặc thêm thang đo này.`,
      `The questionnaire has no scale "${item.scale}": choose among ${scales.join(', ')} or add it.`,
    ),
  ];
}

function optionProblems(item: Item, place: string): Problem[] {
  if ((item.kind !== 'single' && item.kind !== 'multiple') || item.options === undefined) return [];
  const fewest = FEWEST_OPTIONS[item.kind];
  const codes = item.options.map(({ code }, index) => ({ code, place: `${place}.options[${index}].code` }));
  const fits = codes.length >= fewest && codes.length <= HIGHEST_DIGIT;
  return [
    ...(fits ? [] : [optionCountProblem(item, place, codes.length, fewest)]),
    ...codes.flatMap((option) => codeProblems(option.code, option.place)),
    ...repeatedCodeProblems(codes),
    ...item.options.flatMap(({ label }, index) => labelProblems(label, `${place}.options[${index}].label`)),
  ];
}

function optionCountProblem({ code, kind }: Item, place: string, count: number, fewest: number): Problem {
  return problem(
    'OPTION_COUNT',
    `${place}.options`,
    `Câu ${code} (${kind}) có ${count} phương án: dùng từ ${fewest} đến ${HIGHEST_DIGIT} phương án.`,
    `Item ${code} (${kind}) has ${count} options: use ${fewest} to ${HIGHEST_DIGIT}.`,
  );
}

function boundProblems(item: Item, place: string): Problem[] {
  if (item.kind !== 'number' || item.number === undefined) return [];
  const { min, max, decimals = 0 } = item.number;
  const sound = Number.isFinite(min) && Number.isFinite(max) && min <= max;
  const countable = Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS;
  return [
    ...(sound
      ? []
      : [
          problem(
            'NUMBER_BOUNDS',
            `${place}.number`,
            `Giới hạn của câu ${item.code} (${min} đến ${max}) không dùng được: số nhỏ nhất phải không lớn hơn số lớn nhất.`,
            `The bounds of item ${item.code} (${min} to ${max}) cannot be used: the lowest must not exceed the highest.`,
          ),
        ]),
    ...(countable
      ? []
      : [
          problem(
            'NUMBER_DECIMALS',
            `${place}.number.decimals`,
            `Câu ${item.code}: số chữ số thập phân phải là số nguyên từ 0 đến ${MOST_DECIMALS}.`,
            `Item ${item.code}: the number of decimals must be a whole number from 0 to ${MOST_DECIMALS}.`,
          ),
        ]),
  ];
}

function textLengthProblems(item: Item, place: string): Problem[] {
  const longest = item.text?.maxLength;
  if (item.kind !== 'text' || longest === undefined) return [];
  if (Number.isInteger(longest) && longest >= 1 && longest <= LONGEST_TEXT) return [];
  return [
    problem(
      'TEXT_LENGTH',
      `${place}.text.maxLength`,
      `Câu ${item.code}: độ dài tối đa phải là số nguyên từ 1 đến ${LONGEST_TEXT} ký tự.`,
      `Item ${item.code}: the longest text must be a whole number of characters from 1 to ${LONGEST_TEXT}.`,
    ),
  ];
}
