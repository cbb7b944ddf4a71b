import { omitNulls } from '@hailong/graphql-kit';
import { ContentArea, CoreExtension, CriteriaSet, Criterion, Factor } from '../domain/criteria-set';
import {
  SurveyCriteriaExtensionInput,
  SurveyOwnCriterionInput,
  SurveyOwnFactorInput,
} from './criteria-extension.input';
import {
  SurveyContentAreaInput,
  SurveyCriteriaSetInput,
  SurveyCriterionInput,
  SurveyExternalCodeInput,
  SurveyFactorInput,
} from './criteria-set.input';

/** Makes a criteria set of an input; null values are absent, so that equal sets are equal documents. */
export function criteriaSetDocument(input: SurveyCriteriaSetInput): CriteriaSet {
  const { title, period, source, scale, method } = input;
  return {
    title,
    period: { from: period.from, to: period.to },
    ...omitNulls({ source }),
    scale: {
      code: scale.code,
      levels: scale.levels.map(({ code, label }) => ({ code, label })),
      satisfied: scale.satisfied,
    },
    method,
    areas: input.areas.map(areaOf),
  };
}

function areaOf({ code, label, factors }: SurveyContentAreaInput): ContentArea {
  return { code, label, factors: factors.map(factorOf) };
}

function factorOf({ code, label, weight, criteria }: SurveyFactorInput): Factor {
  return { code, label, ...omitNulls({ weight }), criteria: criteria.map(criterionOf) };
}

function criterionOf({ code, label, optional, externalCodes }: SurveyCriterionInput): Criterion {
  return { code, label, ...(optional ? { optional } : {}), ...externalCodesOf(externalCodes) };
}

/** Makes an extension of an input. */
export function extensionDocument(input: SurveyCriteriaExtensionInput, coreId: number): CoreExtension {
  const { title, omitted, factors, criteria } = input;
  return {
    title,
    coreId,
    omitted,
    criteria: criteria.map(ownCriterionOf),
    factors: factors.map(ownFactorOf),
  };
}

function ownFactorOf({ area, code, label, weight }: SurveyOwnFactorInput) {
  return { area, code, label, ...omitNulls({ weight }) };
}

function ownCriterionOf({ factor, code, label, externalCodes, mapsTo }: SurveyOwnCriterionInput) {
  return { factor, code, label, ...externalCodesOf(externalCodes), ...omitNulls({ mapsTo }) };
}

/** Codes of an input as a document has them; without any, nothing. */
export function externalCodesOf(
  codes: readonly SurveyExternalCodeInput[],
): Pick<Criterion, 'externalCodes' | 'uncertainCodes'> {
  if (codes.length === 0) return {};
  const uncertain = codes
    .filter((code) => code.uncertain)
    .map(({ system }) => system)
    .sort();
  return {
    externalCodes: Object.fromEntries(codes.map(({ system, code }) => [system, code])),
    ...(uncertain.length > 0 && { uncertainCodes: uncertain }),
  };
}
