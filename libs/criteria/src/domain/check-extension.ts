import { Problem, problem } from '@hailong/kernel';
import { weightProblems } from './check-criteria-set';
import { codeProblems, labelProblems, PlacedCode, repeatedCodeProblems } from './codes-and-labels';
import { criteriaOf, factorsOf } from './flatten-criteria';
import { CoreExtension, CriteriaSet } from './criteria-set';

/** Everything that stands in the way of an agency's extension of a core; places are those of the extension. */
export function extensionProblems(core: CriteriaSet, extension: CoreExtension): Problem[] {
  return [
    ...labelProblems(extension.title, 'title'),
    ...omissionProblems(core, extension),
    ...ownFactorProblems(core, extension),
    ...ownCriterionProblems(core, extension),
    ...mappingProblems(core, extension),
    ...nothingLeftProblems(core, extension),
  ];
}

function omissionProblems(core: CriteriaSet, extension: CoreExtension): Problem[] {
  const byCode = new Map(criteriaOf(core).map(({ criterion }) => [criterion.code, criterion]));
  return extension.omitted.flatMap((code, index) => {
    const criterion = byCode.get(code);
    if (!criterion) return [unknown('criterion', code, `omitted[${index}]`, [...byCode.keys()])];
    if (criterion.optional) return [];
    return [
      problem(
        'CORE_CRITERION_LOCKED',
        `omitted[${index}]`,
        `Tiêu chí khung ${code} là bắt buộc, không bỏ được: xoá mã này khỏi danh sách bỏ ra.`,
        `Core criterion ${code} is locked: take it off the list of omitted ones.`,
      ),
    ];
  });
}

function ownFactorProblems(core: CriteriaSet, extension: CoreExtension): Problem[] {
  const areas = core.areas.map((area) => area.code);
  const taken = factorsOf(core).map(({ factor, place }) => inCore(factor.code, place));
  const own = extension.factors.map((factor, index) => ({ ...factor, place: `factors[${index}]` }));
  return [
    ...ownNodeProblems(taken, own),
    ...own.flatMap(({ area, place }) =>
      areas.includes(area) ? [] : [unknown('area', area, `${place}.area`, areas)],
    ),
    ...own.flatMap(({ weight, place }) => weightProblems(weight, `${place}.weight`)),
    ...own.flatMap(({ code, place }) => {
      if (extension.criteria.some((criterion) => criterion.factor === code)) return [];
      return [
        problem(
          'FACTOR_EMPTY',
          place,
          `Yếu tố riêng ${code} chưa có tiêu chí nào: thêm tiêu chí hoặc bỏ yếu tố này.`,
          `Own factor ${code} has no criterion: add one or take the factor out.`,
        ),
      ];
    }),
  ];
}

function ownCriterionProblems(core: CriteriaSet, extension: CoreExtension): Problem[] {
  const factors = [
    ...factorsOf(core).map(({ factor }) => factor.code),
    ...extension.factors.map(({ code }) => code),
  ];
  const taken = criteriaOf(core).map(({ criterion, place }) => inCore(criterion.code, place));
  const own = extension.criteria.map((criterion, index) => ({ ...criterion, place: `criteria[${index}]` }));
  return [
    ...ownNodeProblems(taken, own),
    ...own.flatMap(({ factor, place }) =>
      factors.includes(factor) ? [] : [unknown('factor', factor, `${place}.factor`, factors)],
    ),
  ];
}

interface OwnNode extends PlacedCode {
  readonly label: { readonly vi: string };
}

function ownNodeProblems(taken: readonly PlacedCode[], own: readonly OwnNode[]): Problem[] {
  return [
    ...own.flatMap(({ code, place }) => codeProblems(code, `${place}.code`)),
    ...own.flatMap(({ label, place }) => labelProblems(label, `${place}.label`)),
    ...repeatedCodeProblems([...taken, ...own.map(({ code, place }) => ({ code, place: `${place}.code` }))]),
  ];
}

/** A core criterion enters the ranking once: asked as it is, or measured by exactly one own criterion in its stead. */
function mappingProblems(core: CriteriaSet, extension: CoreExtension): Problem[] {
  const codes = criteriaOf(core).map(({ criterion }) => criterion.code);
  const takenBy = new Map<string, string>();
  return extension.criteria.flatMap(({ code, mapsTo }, index) => {
    if (mapsTo === undefined) return [];
    const place = `criteria[${index}].mapsTo`;
    if (!codes.includes(mapsTo)) return [unknown('criterion', mapsTo, place, codes)];
    if (!extension.omitted.includes(mapsTo)) return [countedTwice(mapsTo, place, mapsTo)];
    const other = takenBy.get(mapsTo);
    if (other !== undefined) return [countedTwice(mapsTo, place, other)];
    takenBy.set(mapsTo, code);
    return [];
  });
}

function countedTwice(core: string, place: string, by: string): Problem {
  return problem(
    'CORE_CRITERION_COUNTED_TWICE',
    place,
    `Tiêu chí khung ${core} đã được đo bằng tiêu chí ${by}, quy về nó nữa sẽ bị tính hai lần: bỏ phần quy về, hoặc bỏ ${by} ra.`,
    `Core criterion ${core} is already measured by criterion ${by} and would count twice: drop this mapping, or leave ${by} out.`,
  );
}

function nothingLeftProblems(core: CriteriaSet, extension: CoreExtension): Problem[] {
  const kept = criteriaOf(core).some(({ criterion }) => !extension.omitted.includes(criterion.code));
  if (kept || extension.criteria.length > 0) return [];
  return [
    problem(
      'CRITERIA_MISSING',
      'omitted',
      'Bỏ ra như vậy thì không còn tiêu chí nào: giữ lại hoặc thêm ít nhất một tiêu chí.',
      'This leaves no criterion at all: keep or add at least one.',
    ),
  ];
}

function inCore(code: string, place: string): PlacedCode {
  return { code, place: `core.${place}.code` };
}

const NODES = {
  area: { code: 'CORE_AREA_UNKNOWN', vi: 'nội dung', en: 'content area' },
  factor: { code: 'FACTOR_UNKNOWN', vi: 'yếu tố', en: 'factor' },
  criterion: { code: 'CORE_CRITERION_UNKNOWN', vi: 'tiêu chí khung', en: 'core criterion' },
} as const;

function unknown(node: keyof typeof NODES, code: string, place: string, known: readonly string[]): Problem {
  const { code: problemCode, vi, en } = NODES[node];
  return problem(
    problemCode,
    place,
    `Không có ${vi} nào mang mã "${code}": chọn trong ${known.join(', ')}.`,
    `There is no ${en} with the code "${code}": choose among ${known.join(', ')}.`,
  );
}
