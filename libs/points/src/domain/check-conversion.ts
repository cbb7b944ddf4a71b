import { COMMON_PROBLEMS, Problem } from '@hailong/kernel';
import { compareExactly, exactDecimal, sumExactly, toNumber } from '@hailong/statistics/domain';
import { countProblems } from './check-counts';
import { gradeProblems } from './check-grades';
import { isPrintable, ruleProblems } from './check-rule';
import { PointConversion } from './conversion';
import { PROBLEMS } from './problems';
import { repeatedAt } from './repeated-at';

const CODE = /^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/;
const MOST_DECIMALS = 6;

/** Finds what contradicts itself in a conversion whose values read well. */
export function conversionProblems(conversion: PointConversion): Problem[] {
  const { code, decimals } = conversion;
  return [
    ...(CODE.test(code) ? [] : [PROBLEMS.CONVERSION_CODE_MALFORMED.at('code', code)]),
    ...basisProblems(conversion),
    ...(decimals >= 0 && decimals <= MOST_DECIMALS
      ? []
      : [PROBLEMS.DECIMALS_OUTSIDE.at('decimals', MOST_DECIMALS)]),
    ...countProblems(conversion),
    ...componentProblems(conversion),
    ...gradeProblems(conversion),
  ];
}

function basisProblems({ legalBasis, invented, validFrom, validTo, endedBy }: PointConversion): Problem[] {
  return [
    ...(legalBasis.length > 0 || invented ? [] : [PROBLEMS.LEGAL_BASIS_MISSING.at('legalBasis')]),
    ...(validTo !== undefined && validTo < validFrom
      ? [COMMON_PROBLEMS.WINDOW_REVERSED.at('validTo', validFrom, validTo)]
      : []),
    ...(endedBy && validTo === undefined ? [PROBLEMS.LAST_DAY_MISSING.at('validTo')] : []),
  ];
}

function componentProblems({ components, counts, maximum }: PointConversion): Problem[] {
  if (components.length === 0) return [PROBLEMS.COMPONENTS_MISSING.at('components')];
  const unfit = components.flatMap(({ most }, at) =>
    most > 0 && isPrintable(most) ? [] : [PROBLEMS.COMPONENT_POINTS_OUTSIDE.at(`components[${at}].most`)],
  );
  if (unfit.length > 0) return unfit;
  const sum = sumExactly(components.map(({ most }) => exactDecimal(most)));
  const isSum = isPrintable(maximum) && compareExactly(sum, exactDecimal(maximum)) === 0;
  return [
    ...repeatedAt(components, ({ code }) => code).map(({ at, key }) =>
      PROBLEMS.COMPONENT_REPEATED.at(`components[${at}].code`, key),
    ),
    ...components.flatMap((component, at) => ruleProblems(component, counts, `components[${at}].rule`)),
    ...(isSum ? [] : [PROBLEMS.MAXIMUM_DIFFERENT.at('maximum', maximum, toNumber(sum))]),
  ];
}
