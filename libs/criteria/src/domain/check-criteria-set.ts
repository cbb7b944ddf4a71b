import { parseDay, Problem, problem } from '@hailong/kernel';
import { scaleProblems } from './check-scale';
import { codeProblems, labelProblems, PlacedCode, repeatedCodeProblems } from './codes-and-labels';
import { criteriaOf, factorsOf } from './flatten-criteria';
import { CriteriaSet } from './criteria-set';

/** Everything that stands in the way of publishing a criteria set; empty when it may be published. */
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
    return unreal.map(({ day, place }) =>
      problem(
        'DAY_UNREAL',
        place,
        `"${day}" không phải là một ngày có thật: ghi theo dạng YYYY-MM-DD.`,
        `"${day}" is not a day that exists: write it as YYYY-MM-DD.`,
      ),
    );
  }
  if (from <= to) return [];
  return [
    problem(
      'PERIOD_REVERSED',
      'period',
      `Giai đoạn áp dụng bắt đầu (${from}) sau khi kết thúc (${to}): sửa lại hai ngày.`,
      `The period begins (${from}) after it ends (${to}): mend the two days.`,
    ),
  ];
}

function numeratorProblems(set: CriteriaSet): Problem[] {
  if (set.scale.satisfied.length > 0) return [];
  return [
    problem(
      'SATISFIED_LEVELS_MISSING',
      'scale.satisfied',
      'Chưa ghi mức nào được tính là hài lòng: ghi mã các mức, ví dụ 4 và 5.',
      'No level counts as satisfied: name the codes of the levels, for example 4 and 5.',
    ),
  ];
}

/** Shapes, labels and uniqueness; areas, factors and criteria are three name spaces, each across the whole set. */
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
    return [
      problem(
        'CRITERIA_MISSING',
        'areas',
        'Bộ tiêu chí chưa có tiêu chí nào: thêm ít nhất một tiêu chí.',
        'The set has no criterion: add at least one.',
      ),
    ];
  }
  const emptyAreas = set.areas.flatMap((area, index) =>
    area.factors.length > 0 ? [] : [emptiness('AREA_EMPTY', `areas[${index}]`, area.code)],
  );
  const emptyFactors = factorsOf(set).flatMap(({ factor, place }) =>
    factor.criteria.length > 0 ? [] : [emptiness('FACTOR_EMPTY', place, factor.code)],
  );
  return [...emptyAreas, ...emptyFactors];
}

function emptiness(code: 'AREA_EMPTY' | 'FACTOR_EMPTY', place: string, of: string): Problem {
  const area = code === 'AREA_EMPTY';
  return problem(
    code,
    place,
    area
      ? `Nội dung ${of} chưa có yếu tố nào: thêm yếu tố hoặc bỏ nội dung này.`
      : `Yếu tố ${of} chưa có tiêu chí nào: thêm tiêu chí hoặc bỏ yếu tố này.`,
    area
      ? `Content area ${of} has no factor: add one or take the area out.`
      : `Factor ${of} has no criterion: add one or take the factor out.`,
  );
}

/** A weight is relative to the others: any finite positive number. */
export function weightProblems(weight: number | undefined, place: string): Problem[] {
  if (weight === undefined || (Number.isFinite(weight) && weight > 0)) return [];
  return [
    problem(
      'WEIGHT_NOT_POSITIVE',
      place,
      `Trọng số ${weight} không dùng được: ghi một số lớn hơn 0, hoặc bỏ trống (tính là 1).`,
      `The weight ${weight} cannot be used: write a number above 0, or leave it out (counts as 1).`,
    ),
  ];
}
