import { Problem } from '@hailong/kernel';
import { weightProblems } from './check-criteria-set';
import { codeProblems, labelProblems, PlacedCode, repeatedCodeProblems } from './codes-and-labels';
import { criteriaOf, factorsOf } from './flatten-criteria';
import { CoreExtension, CriteriaSet } from './criteria-set';
import { PROBLEMS } from './problems';

/** Problems of an agency's extension of a core, each at its path in the extension. */
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
  return extension.omitted.flatMap((code, index): Problem[] => {
    const criterion = byCode.get(code);
    if (!criterion)
      return [PROBLEMS.CORE_CRITERION_UNKNOWN.at(`omitted[${index}]`, code, [...byCode.keys()])];
    if (criterion.optional) return [];
    return [PROBLEMS.CORE_CRITERION_LOCKED.at(`omitted[${index}]`, code)];
  });
}

function ownFactorProblems(core: CriteriaSet, extension: CoreExtension): Problem[] {
  const areas = core.areas.map((area) => area.code);
  const taken = factorsOf(core).map(({ factor, place }) => inCore(factor.code, place));
  const own = extension.factors.map((factor, index) => ({ ...factor, place: `factors[${index}]` }));
  return [
    ...ownNodeProblems(taken, own),
    ...own.flatMap(({ area, place }) =>
      areas.includes(area) ? [] : [PROBLEMS.CORE_AREA_UNKNOWN.at(`${place}.area`, area, areas)],
    ),
    ...own.flatMap(({ weight, place }) => weightProblems(weight, `${place}.weight`)),
    ...own.flatMap(({ code, place }) => {
      if (extension.criteria.some((criterion) => criterion.factor === code)) return [];
      return [PROBLEMS.FACTOR_EMPTY.at(place, code)];
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
      factors.includes(factor) ? [] : [PROBLEMS.FACTOR_UNKNOWN.at(`${place}.factor`, factor, factors)],
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

/** Problems of mappings: a core criterion is asked as it is, or measured by exactly one own criterion in its stead. */
function mappingProblems(core: CriteriaSet, extension: CoreExtension): Problem[] {
  const codes = criteriaOf(core).map(({ criterion }) => criterion.code);
  const takenBy = new Map<string, string>();
  return extension.criteria.flatMap(({ code, mapsTo }, index): Problem[] => {
    if (mapsTo === undefined) return [];
    const place = `criteria[${index}].mapsTo`;
    if (!codes.includes(mapsTo)) return [PROBLEMS.CORE_CRITERION_UNKNOWN.at(place, mapsTo, codes)];
    if (!extension.omitted.includes(mapsTo))
      return [PROBLEMS.CORE_CRITERION_REPEATED.at(place, mapsTo, mapsTo)];
    const other = takenBy.get(mapsTo);
    if (other !== undefined) return [PROBLEMS.CORE_CRITERION_REPEATED.at(place, mapsTo, other)];
    takenBy.set(mapsTo, code);
    return [];
  });
}

function nothingLeftProblems(core: CriteriaSet, extension: CoreExtension): Problem[] {
  const kept = criteriaOf(core).some(({ criterion }) => !extension.omitted.includes(criterion.code));
  if (kept || extension.criteria.length > 0) return [];
  return [PROBLEMS.CRITERIA_MISSING.at('omitted')];
}

function inCore(code: string, place: string): PlacedCode {
  return { code, place: `core.${place}.code` };
}
