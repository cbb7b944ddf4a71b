import { omitNulls } from '@hailong/graphql-kit';
import { SchemeGroup } from '../domain/ranking-scheme';
import { FigureTerms, SchemeTerms } from '../domain/scheme-document';
import { SurveyPublishedFiguresInput } from './published-figures.input';
import { SurveyRankingGroupInput, SurveyRankingSchemeInput } from './scheme.input';

/** Makes the terms of a scheme of an input; null values are absent, so that equal schemes are equal documents. */
export function schemeTermsOf({
  rankingGroups,
  pooledUnits,
  period,
  publishedFigures,
  bridge,
  ...terms
}: SurveyRankingSchemeInput): SchemeTerms {
  return {
    ...omitNulls(terms),
    ...(period && { period: { from: period.from, to: period.to } }),
    ...(rankingGroups && { rankingGroups: rankingGroups.map(groupOf) }),
    ...(pooledUnits && {
      pooledUnits: pooledUnits.map(({ code, title, agencies }) => ({ code, title, agencies })),
    }),
    ...(bridge && { bridge: { core: bridge.core, ...omitNulls({ over: bridge.over }) } }),
    ...(publishedFigures && { publishedFigures: figuresOf(publishedFigures) }),
  };
}

function groupOf({ code, label, kinds, levels, roundGroups, target }: SurveyRankingGroupInput): SchemeGroup {
  return { code, label, ...omitNulls({ kinds, levels, roundGroups, target }) };
}

function figuresOf({ year, source, agencies }: SurveyPublishedFiguresInput): FigureTerms {
  return {
    ...omitNulls({ year }),
    ...(source && {
      source: { document: source.document, day: source.day, ...omitNulls({ number: source.number }) },
    }),
    agencies: agencies.map(({ code, index, n }) => ({ code, index, ...omitNulls({ n }) })),
  };
}
