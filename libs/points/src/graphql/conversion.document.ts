import { omitNulls } from '@hailong/graphql-kit';
import { Problem, Verdict, refuse } from '@hailong/kernel';
import type { PointConversion } from '../domain/conversion';
import { parseConversion } from '../domain/parse-conversion';
import { PROBLEMS } from '../domain/problems';
import { repeatedAt } from '../domain/repeated-at';
import { SurveyCountFactorInput, SurveyPointRuleInput } from './component.input';
import { SurveyPointConversionInput } from './conversion.input';

/**
 * Reads an input by the same rules as a JSON file. Its fields have the names of the keys of a document, so that the paths of problems
 * are those of the input.
 */
export function conversionOf(input: SurveyPointConversionInput): Verdict<PointConversion> {
  const repeated = input.components.flatMap(({ rule }, at) =>
    repeatedFactors(rule, `components[${at}].rule`),
  );
  return repeated.length > 0 ? refuse(...repeated) : parseConversion(documentOf(input));
}

function documentOf({
  legalBasis,
  endedBy,
  counts,
  components,
  grades,
  uncertain,
  ...terms
}: SurveyPointConversionInput): object {
  return {
    ...omitNulls(terms),
    ...(endedBy && { endedBy: { ...endedBy } }),
    legalBasis: legalBasis.map((each) => ({ ...each })),
    counts: counts.map((each) => omitNulls({ ...each })),
    components: components.map(({ rule, ...each }) => ({ ...each, rule: ruleOf(rule) })),
    grades: grades.map((each) => omitNulls({ ...each })),
    uncertain: uncertain.map((each) => ({ ...each })),
  };
}

function ruleOf({ good, all, cases, steps, ...terms }: SurveyPointRuleInput): object {
  const sums = omitNulls({ good, all, cases });
  return {
    ...omitNulls(terms),
    ...Object.fromEntries(Object.entries(sums).map(([key, factors]) => [key, sumOf(factors ?? [])])),
    ...(steps && { steps: steps.map((each) => ({ ...each })) }),
  };
}

function sumOf(factors: readonly SurveyCountFactorInput[]): object {
  return Object.fromEntries(factors.map(({ count, factor }) => [count, factor]));
}

/** Finds counts that a sum names twice: a document would keep the last of them without a word. */
function repeatedFactors({ good, all, cases }: SurveyPointRuleInput, place: string): readonly Problem[] {
  return Object.entries({ good, all, cases }).flatMap(([key, factors]) =>
    repeatedAt(factors ?? [], ({ count }) => count).map(({ at, key: count }) =>
      PROBLEMS.COUNT_REPEATED.at(`${place}.${key}[${at}].count`, count),
    ),
  );
}
