import { ContentArea, CoreExtension, Criterion, Factor, OwnCriterion } from '../domain/criteria-set';
import { CriteriaSetRecord } from '../persistence/criteria-set-store';
import {
  SurveyContentArea,
  SurveyCriteriaExtension,
  SurveyCriteriaSet,
  SurveyCriterion,
  SurveyExternalCode,
  SurveyFactor,
  SurveyOwnCriterion,
} from './criteria-set.type';

export function criteriaSetType(record: CriteriaSetRecord): SurveyCriteriaSet {
  const { agencyId, criteriaSetId, code, version, state, core, publishedOn, extension, document } = record;
  const { title, period, source, scale, method } = document;
  return Object.assign(new SurveyCriteriaSet(), {
    id: criteriaSetId,
    ...{ agencyId, code, version, state, core, publishedOn },
    ...{ title, period, source: source ?? null, scale, method },
    areas: document.areas.map(areaType),
    extension: extension && extensionType(extension),
  });
}

function areaType({ code, label, factors }: ContentArea): SurveyContentArea {
  return { code, label, factors: factors.map(factorType) };
}

function factorType({ code, label, weight, criteria }: Factor): SurveyFactor {
  return { code, label, weight: weight ?? null, criteria: criteria.map(criterionType) };
}

function criterionType({
  code,
  label,
  optional = false,
  externalCodes,
  uncertainCodes,
  coreCode,
}: Criterion): SurveyCriterion {
  return {
    code,
    label,
    optional,
    externalCodes: externalCodeTypes(externalCodes, uncertainCodes),
    coreCode: coreCode ?? null,
  };
}

function extensionType({ coreId, omitted, factors, criteria }: CoreExtension): SurveyCriteriaExtension {
  const own = {
    coreId,
    omitted,
    factors: factors.map(({ weight, ...factor }) => ({ ...factor, weight: weight ?? null })),
    criteria: criteria.map(ownCriterionType),
  };
  return Object.assign(new SurveyCriteriaExtension(), own);
}

function ownCriterionType(criterion: OwnCriterion): SurveyOwnCriterion {
  const { factor, code, label, externalCodes, uncertainCodes, mapsTo = null } = criterion;
  return { factor, code, label, externalCodes: externalCodeTypes(externalCodes, uncertainCodes), mapsTo };
}

/** External codes by system, so that their order does not depend on how a set was written. */
export function externalCodeTypes(
  codes: Readonly<Record<string, string>> = {},
  uncertain: readonly string[] = [],
): SurveyExternalCode[] {
  return Object.entries(codes)
    .map(([system, code]) => ({ system, code, uncertain: uncertain.includes(system) }))
    .sort((one, other) => (one.system < other.system ? -1 : 1));
}
