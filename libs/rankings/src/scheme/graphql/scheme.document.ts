import { omitNulls } from '@hailong/graphql-kit';
import { SchemeGroup } from '../domain/ranking-scheme';
import { SchemeTerms } from '../domain/scheme-document';
import { SurveyRankingGroupInput, SurveyRankingSchemeInput } from './scheme.input';

/** Makes the terms of a scheme of an input; null values are absent, so that equal schemes are equal documents. */
export function schemeTermsOf({
  rankingGroups,
  pooledUnits,
  period,
  ...terms
}: SurveyRankingSchemeInput): SchemeTerms {
  return {
    ...omitNulls(terms),
    ...(period && { period: { from: period.from, to: period.to } }),
    ...(rankingGroups && { rankingGroups: rankingGroups.map(groupOf) }),
    ...(pooledUnits && {
      pooledUnits: pooledUnits.map(({ code, title, agencies }) => ({ code, title, agencies })),
    }),
  };
}

function groupOf({ code, label, kinds, levels, roundGroups, target }: SurveyRankingGroupInput): SchemeGroup {
  return { code, label, ...omitNulls({ kinds, levels, roundGroups, target }) };
}
