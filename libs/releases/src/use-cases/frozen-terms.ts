import { type CriteriaSet, criteriaOf, factorsOf } from '@hailong/criteria/domain';
import type { CalendarDay } from '@hailong/kernel';
import type { SchemeAnswers } from '@hailong/rankings';
import type { RankingDocument, RankingTerms, ReleasedUnit } from '../domain/ranking-document';
import { releasedUnit } from '../domain/released-units';
import type { NameOf } from './names-of-ranking';

/** Terms of a ranking by codes, with the labels of the core. */
export function termsOf(
  { scheme, ranking, comparable, groups }: SchemeAnswers,
  core: CriteriaSet,
): RankingTerms {
  const criteria = new Map(criteriaOf(core).map(({ criterion }) => [criterion.code, criterion.label]));
  const factors = new Map(factorsOf(core).map(({ factor }) => [factor.code, factor.label]));
  return {
    ...{ method: ranking.method, confidence: scheme.document.confidenceLevel },
    ...{ minimumResponses: ranking.minimumResponses, tieRule: ranking.tieRule.name },
    factors: comparable.factors.map(({ code, weight = 1 }) => ({
      ...{ code, weight, label: factors.get(code) ?? { vi: code } },
    })),
    criteria: comparable.criteria.map(({ coreCode: code, factor }) => ({
      ...{ code, factor, label: criteria.get(code) ?? { vi: code } },
    })),
    groups: groups.map(({ code, label, target }) => ({
      ...{ code, label, ...(target !== undefined && { target }) },
    })),
  };
}

/** Units with a rank, as they are published. */
export function unitsOf(
  { ranking, candidates, effectiveAnswers }: SchemeAnswers,
  terms: RankingTerms,
  nameOf: NameOf,
): readonly ReleasedUnit[] {
  const codes = terms.criteria.map(({ code }) => code);
  const ranked = new Set(ranking.entries.map(({ agencyId }) => agencyId));
  return candidates
    .filter(({ agencyId }) => ranked.has(agencyId))
    .map((candidate) => {
      const { agencyId } = candidate;
      const answers = effectiveAnswers.get(agencyId);
      return releasedUnit({ candidate, named: nameOf(agencyId), effectiveAnswers: answers }, codes);
    });
}

export function schemeOf({ scheme }: SchemeAnswers): RankingDocument['scheme'] {
  const { code, version, announcedOn, figuresKnownOn, document } = scheme;
  const { title, period, core } = document;
  return {
    ...{ code, version, title, period, figuresKnownOn },
    announcedOn: announcedOn as CalendarDay,
    core: { code: core.code, version: core.version },
  };
}
