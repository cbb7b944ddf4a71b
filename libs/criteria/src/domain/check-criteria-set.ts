import { COMMON_PROBLEMS, parseDay, Problem } from '@hailong/kernel';
import { scaleProblems } from './check-scale';
import { codeProblems, labelProblems, PlacedCode, repeatedCodeProblems } from './codes-and-labels';
import { criteriaOf, factorsOf } from './flatten-criteria';
import { CriteriaSet } from './criteria-set';
import { PROBLEMS } from './problems';

/** Problems that forbid to publish a criteria set; empty when it may be published. */
export function criteriaSetProblems(set: CriteriaSet): Problem[] {
  return [
    ...labelProblems(set.title, 'title'),
    ...periodProblems(set),
    ...scaleProblems(set.scale, 'scale'),
    ...numeratorProblems(set),
    ...treeProblems(set),
    ...emptinessProblems(set),
    ...factorsOf(set).flatMap(({ factor, place }) => weightProblems(factor.weight, `${place}.weight`)),
  ];
}

function periodProblems(set: CriteriaSet): Problem[] {
  const { from, to } = set.period;
  const unreal = [
    { day: from, place: 'period.from' },
    { day: to, place: 'period.to' },
  ].filter(({ day }) => parseDay(day) === undefined);
  if (unreal.length > 0) {
    return unreal.map(({ day, place }) => COMMON_PROBLEMS.DAY_UNREAL.at(place, day));
  }
  if (from <= to) return [];
  return [PROBLEMS.PERIOD_REVERSED.at('period', from, to)];
}

function numeratorProblems(set: CriteriaSet): Problem[] {
  if (set.scale.satisfied.length > 0) return [];
  return [PROBLEMS.SATISFIED_LEVELS_MISSING.at('scale.satisfied')];
}

/** Problems of codes and labels; areas, factors and criteria are three name spaces, each across the whole set. */
function treeProblems(set: CriteriaSet): Problem[] {
  const areas = set.areas.map((area, index) => ({ ...area, place: `areas[${index}]` }));
  const factors = factorsOf(set).map(({ factor, place }) => ({ ...factor, place }));
  const criteria = criteriaOf(set).map(({ criterion, place }) => ({ ...criterion, place }));
  const mapped = criteria.flatMap(({ coreCode, place }): PlacedCode[] =>
    coreCode === undefined ? [] : [{ code: coreCode, place: `${place}.coreCode` }],
  );
  return [
    ...[areas, factors, criteria].flatMap((nodes) => [
      ...nodes.flatMap((node) => codeProblems(node.code, `${node.place}.code`)),
      ...repeatedCodeProblems(nodes.map((node) => ({ code: node.code, place: `${node.place}.code` }))),
      ...nodes.flatMap((node) => labelProblems(node.label, `${node.place}.label`)),
    ]),
    ...repeatedCodeProblems(mapped),
  ];
}

function emptinessProblems(set: CriteriaSet): Problem[] {
  if (criteriaOf(set).length === 0) {
    return [PROBLEMS.CRITERIA_MISSING.at('areas')];
  }
  const emptyAreas = set.areas.flatMap((area, index) =>
    area.factors.length > 0 ? [] : [PROBLEMS.AREA_EMPTY.at(`areas[${index}]`, area.code)],
  );
  const emptyFactors = factorsOf(set).flatMap(({ factor, place }) =>
    factor.criteria.length > 0 ? [] : [PROBLEMS.FACTOR_EMPTY.at(place, factor.code)],
  );
  return [...emptyAreas, ...emptyFactors];
}

/** Problems of a weight, which is relative to the others: any finite positive number. */
export function weightProblems(weight: number | undefined, place: string): Problem[] {
  if (weight === undefined || (Number.isFinite(weight) && weight > 0)) return [];
  return [PROBLEMS.WEIGHT_OUTSIDE.at(place, weight)];
}
