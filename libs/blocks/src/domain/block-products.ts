import {
  Item,
  Questionnaire,
  SheetLayout,
  digitCharacter,
  itemsOf,
  sheetLayout,
} from '@hailong/questionnaires/domain';
import type { FormSums } from '@hailong/statistics';

/** Item that rates a criterion, as it stands on a sheet. */
interface RatingPosition {
  readonly item: string;
  readonly position: number;
  /** Levels that count as satisfied, by code. */
  readonly levels: ReadonlySet<string>;
  /** The same as characters of a sheet. */
  readonly satisfied: ReadonlySet<string>;
  /** All levels as characters of a sheet. */
  readonly answered: ReadonlySet<string>;
}

/** Items of a criterion. */
export type RatedCriterion = readonly RatingPosition[];

/**
 * Criteria that the satisfaction index of a form stands on, in the order of the form, each with its items. An item on a scale without
 * a satisfied level has no share, so it is left out, as in the index.
 */
export function ratedCriteria(questionnaire: Questionnaire, layout: SheetLayout): readonly RatedCriterion[] {
  const criteria = new Map<string, RatingPosition[]>();
  for (const { item } of itemsOf(questionnaire)) {
    const position = ratesCriterion(item) ? ratingPosition(questionnaire, layout, item) : undefined;
    if (!position || item.criterion === undefined) continue;
    criteria.set(item.criterion, [...(criteria.get(item.criterion) ?? []), position]);
  }
  return [...criteria.values()];
}

function ratesCriterion({ kind, purpose, overall }: Item): boolean {
  return kind === 'rating' && purpose === 'satisfaction' && !overall;
}

function ratingPosition(
  { scales }: Questionnaire,
  { positions }: SheetLayout,
  { code, scale: scaleCode }: Item,
): RatingPosition | undefined {
  const position = positions.findIndex(({ item }) => item === code);
  const levels = new Set(scales.find((scale) => scale.code === scaleCode)?.satisfied);
  const characters = (positions[position]?.codes ?? []).map((level, at) => ({
    level,
    character: digitCharacter(at + 1),
  }));
  if (levels.size === 0) return undefined;
  return {
    ...{ item: code, position, levels },
    satisfied: new Set(characters.filter(({ level }) => levels.has(level)).map(({ character }) => character)),
    answered: new Set(characters.map(({ character }) => character)),
  };
}

/** Equal sheets. */
interface Sheets {
  readonly answers: string;
  readonly forms: number;
}

/**
 * Sums the products of satisfied and answered questions over the forms of a block, for each pair of criteria. Items of a criterion
 * add up within a form.
 */
export function blockProducts(questionnaire: Questionnaire, sheets: readonly Sheets[]): FormSums {
  const criteria = ratedCriteria(questionnaire, sheetLayout(questionnaire));
  const vector = () => criteria.map(() => 0);
  const matrix = () => criteria.map(vector);
  const [satisfied, answered] = [vector(), vector()];
  const [satisfiedPairs, mixedPairs, answeredPairs] = [matrix(), matrix(), matrix()];
  let forms = 0;
  for (const { answers, forms: n } of sheets) {
    const s = criteria.map((each) => countOn(answers, each, 'satisfied'));
    const a = criteria.map((each) => countOn(answers, each, 'answered'));
    forms += n;
    addVector(satisfied, s, n);
    addVector(answered, a, n);
    addProducts(satisfiedPairs, s, s, n);
    addProducts(mixedPairs, s, a, n);
    addProducts(answeredPairs, a, a, n);
  }
  return { forms, satisfied, answered, satisfiedPairs, mixedPairs, answeredPairs };
}

function countOn(answers: string, criterion: RatedCriterion, which: 'satisfied' | 'answered'): number {
  return criterion.filter((each) => each[which].has(answers.charAt(each.position))).length;
}

function addVector(into: number[], vector: readonly number[], forms: number): void {
  for (const [at, value] of vector.entries()) into[at] = (into[at] ?? 0) + forms * value;
}

function addProducts(
  into: readonly number[][],
  rows: readonly number[],
  columns: readonly number[],
  forms: number,
): void {
  for (const [at, row] of into.entries()) {
    const factor = forms * (rows[at] ?? 0);
    if (factor !== 0) addVector(row, columns, factor);
  }
}
