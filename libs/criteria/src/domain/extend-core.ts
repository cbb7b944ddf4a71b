import { Verdict, verdictOf } from '@hailong/kernel';
import { extensionProblems } from './check-extension';
import { ContentArea, CoreExtension, CriteriaSet, Criterion, Factor, OwnCriterion } from './criteria-set';

/** Makes a core of a set: every criterion enters the ranking under its own code. */
export function asCore(set: CriteriaSet): CriteriaSet {
  return {
    ...set,
    areas: set.areas.map((area) => ({
      ...area,
      factors: area.factors.map((factor) => ({ ...factor, criteria: factor.criteria.map(asCoreCriterion) })),
    })),
  };
}

function asCoreCriterion(criterion: Criterion): Criterion {
  return { ...criterion, coreCode: criterion.code };
}

/**
 * Makes an agency's set: the core (period, scale, method, labels, weights), less the optional criteria that it leaves
 * out, plus its own factors and criteria. A core factor whose every criterion is left out goes too, so that no factor
 * is empty. Refused with every problem of {@link extensionProblems}.
 */
export function extendCore(core: CriteriaSet, extension: CoreExtension): Verdict<CriteriaSet> {
  const problems = extensionProblems(core, extension);
  const areas = asCore(core)
    .areas.map((area) => extendedArea(area, extension))
    .filter((area) => area.factors.length > 0);
  return verdictOf({ ...core, title: extension.title, areas }, problems);
}

function extendedArea(area: ContentArea, extension: CoreExtension): ContentArea {
  const own = extension.factors
    .filter((factor) => factor.area === area.code)
    .map(({ code, label, weight }): Factor => ({
      code,
      label,
      ...(weight === undefined ? {} : { weight }),
      criteria: [],
    }));
  const factors = [...area.factors, ...own]
    .map((factor) => extendedFactor(factor, extension))
    .filter((factor) => factor.criteria.length > 0);
  return { ...area, factors };
}

function extendedFactor(factor: Factor, extension: CoreExtension): Factor {
  const kept = factor.criteria.filter((criterion) => !extension.omitted.includes(criterion.code));
  const own = extension.criteria.filter((criterion) => criterion.factor === factor.code).map(ownCriterion);
  return { ...factor, criteria: [...kept, ...own] };
}

function ownCriterion({ code, label, externalCodes, uncertainCodes, mapsTo }: OwnCriterion): Criterion {
  return {
    code,
    label,
    ...(externalCodes === undefined ? {} : { externalCodes }),
    ...(uncertainCodes === undefined ? {} : { uncertainCodes }),
    ...(mapsTo === undefined ? {} : { coreCode: mapsTo }),
  };
}
