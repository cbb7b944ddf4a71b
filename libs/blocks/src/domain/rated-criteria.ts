import {
  Item,
  Questionnaire,
  SheetLayout,
  digitCharacter,
  itemsOf,
  sheetLayout,
} from '@hailong/questionnaires/domain';

/** Item that rates satisfaction on a scale, as it stands on a sheet. */
export interface RatingPosition {
  readonly item: string;
  readonly position: number;
  /** Levels that count as satisfied, by code. */
  readonly levels: ReadonlySet<string>;
  /** The same as characters of a sheet. */
  readonly satisfied: ReadonlySet<string>;
  /** All levels as characters of a sheet. */
  readonly answered: ReadonlySet<string>;
}

/** Criterion of a form with its items. */
export interface RatedCriterion {
  readonly code: string;
  readonly items: readonly RatingPosition[];
}

/**
 * Criteria that the satisfaction index of a form stands on, in the order of the form, each with its items. An item on a scale without
 * a satisfied level has no share, so it is left out, as in the index.
 */
export function ratedCriteria(
  questionnaire: Questionnaire,
  layout: SheetLayout = sheetLayout(questionnaire),
): readonly RatedCriterion[] {
  const criteria = new Map<string, RatingPosition[]>();
  for (const { item } of itemsOf(questionnaire)) {
    const { criterion, overall } = item;
    if (criterion === undefined || overall) continue;
    const position = ratingPosition(questionnaire, layout, item);
    if (position) criteria.set(criterion, [...(criteria.get(criterion) ?? []), position]);
  }
  return [...criteria].map(([code, items]) => ({ code, items }));
}

/** Items that ask the overall question on the whole service. */
export function overallItems(
  questionnaire: Questionnaire,
  layout: SheetLayout = sheetLayout(questionnaire),
): readonly RatingPosition[] {
  return itemsOf(questionnaire).flatMap(({ item }) =>
    item.overall ? (ratingPosition(questionnaire, layout, item) ?? []) : [],
  );
}

function ratingPosition(
  { scales }: Questionnaire,
  { positions }: SheetLayout,
  { code, kind, purpose, scale: scaleCode }: Item,
): RatingPosition | undefined {
  if (kind !== 'rating' || purpose !== 'satisfaction') return undefined;
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
