import { criteriaOf, CriteriaSet, sameMeasure } from '@hailong/criteria/domain';
import { Problem, listed } from '@hailong/kernel';
import { itemsOf, PlacedItem } from './display-rule';
import { PROBLEMS } from './problems';
import { Questionnaire } from './questionnaire';

/** Checks that exactly one item rates each criterion of the set, for satisfaction, on a scale that measures the same. */
export function criteriaBindingProblems(questionnaire: Questionnaire, set?: CriteriaSet): Problem[] {
  const bound = itemsOf(questionnaire).filter(({ item }) => item.criterion !== undefined);
  return [
    ...bound.flatMap((placed) => [
      ...existenceProblems(placed, set),
      ...measureProblems(placed, questionnaire, set),
    ]),
    ...repeatedCriterionProblems(bound),
    ...(set ? missingCriterionProblems(bound, set) : []),
  ];
}

function existenceProblems({ item, place }: PlacedItem, set?: CriteriaSet): Problem[] {
  const { criterion = '' } = item;
  if (!set) return [PROBLEMS.CRITERIA_SET_MISSING.at(`${place}.criterion`, item.code, criterion)];
  const known = criteriaOf(set).map((placed) => placed.criterion.code);
  if (known.includes(criterion)) return [];
  return [PROBLEMS.CRITERION_UNKNOWN.at(`${place}.criterion`, criterion, listed(known))];
}

function measureProblems(
  { item, place }: PlacedItem,
  { scales }: Questionnaire,
  set?: CriteriaSet,
): Problem[] {
  if (item.kind !== 'rating' || item.purpose !== 'satisfaction')
    return [PROBLEMS.CRITERION_ITEM_UNSUITED.at(place, item.code)];
  const scale = scales.find(({ code }) => code === item.scale);
  if (!set || !scale || sameMeasure(scale, set.scale)) return [];
  return [PROBLEMS.CRITERION_SCALE_DIFFERENT.at(`${place}.scale`, item.code, scale.code, set.scale.code)];
}

function repeatedCriterionProblems(bound: readonly PlacedItem[]): Problem[] {
  const first = new Map<string, string>();
  return bound.flatMap(({ item, place }) => {
    const { criterion = '', code } = item;
    const other = first.get(criterion);
    if (other === undefined) {
      first.set(criterion, code);
      return [];
    }
    return [PROBLEMS.CRITERION_REPEATED.at(`${place}.criterion`, criterion, other)];
  });
}

function missingCriterionProblems(bound: readonly PlacedItem[], set: CriteriaSet): Problem[] {
  const asked = new Set(bound.map(({ item }) => item.criterion));
  return criteriaOf(set).flatMap(({ criterion }) =>
    asked.has(criterion.code)
      ? []
      : [PROBLEMS.CRITERION_MISSING.at(criterion.code, criterion.code, criterion.label.vi)],
  );
}
