import { announcementText } from '../domain/announcement';
import { PooledAgency, SchemeGroup } from '../domain/ranking-scheme';
import { SchemeDifference, SchemeVersion } from '../domain/scheme-difference';
import { SchemeTerm, schemeTerms } from '../domain/scheme-terms';
import { SurveyPublishedFigures } from './published-figures.type';
import { SurveyRankingScheme } from './scheme.type';

export function schemeType({ document, differences, ...record }: SchemeVersion): SurveyRankingScheme {
  const { code, version, state, announcedOn, figuresKnownOn } = record;
  const announcement = announcementText(record);
  const {
    rankingGroups,
    pooledUnits = [],
    comparison = null,
    bridge = null,
    publishedFigures,
    ...same
  } = document;
  return Object.assign(new SurveyRankingScheme(), same, {
    ...{ code, version, state, announcedOn, figuresKnownOn, comparison, bridge },
    ...{ announcement: announcement.vi, announcementEn: announcement.en },
    publishedFigures: publishedFigures ? SurveyPublishedFigures.of(publishedFigures) : null,
    rankingGroups: rankingGroups.map(groupType),
    pooledUnits: pooledUnits.map(({ agencies, ...pool }) => ({ ...pool, agencies: agencies.map(codeOf) })),
    terms: schemeTerms(document).map(termType),
    differences: differences.map(differenceType),
  });
}

function codeOf({ code }: PooledAgency): string {
  return code;
}

function groupType({ kinds, levels, roundGroups, target, ...group }: SchemeGroup) {
  const conditions = { kinds: kinds ?? null, levels: levels ?? null, roundGroups: roundGroups ?? null };
  return { ...group, ...conditions, target: target ?? null };
}

function termType({ code, label, value }: SchemeTerm) {
  return { code, label: label.vi, labelEn: label.en, text: value.vi, textEn: value.en };
}

function differenceType({ code, vi, en }: SchemeDifference) {
  return { code, message: vi, messageEn: en };
}
