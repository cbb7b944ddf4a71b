import { ProvinceScope } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { ComparableCriteria } from '../../ranking/domain/comparable-criteria';
import { membersOf } from '../../ranking/domain/pooled-agencies';
import { Ranking } from '../../ranking/domain/rank-agencies';
import { RankedPeriod } from '../../change/use-cases/compared-periods';
import { CompareRankings, RankingChanges } from '../../change/use-cases/compare-rankings';
import { SchemeVersion } from '../domain/scheme-difference';
import { AskScheme, AskedScheme } from './ask-scheme';
import { SchemeQuestion } from './asked-scheme-ranking';

/** Ranking of a scheme beside that of the earlier scheme that it names. */
export interface RankingComparison extends RankingChanges {
  /** Scheme of the earlier period. */
  readonly scheme: SchemeVersion;
}

export interface RankingToCompare {
  readonly now: AskedScheme;
  readonly ranking: Ranking;
  readonly question: SchemeQuestion;
}

/** Compares the ranking of a scheme with that of the scheme that it names. A pool has no comparison, because its agencies may have been ranked one by one. */
@Injectable()
export class CompareSchemes {
  constructor(
    private readonly schemes: AskScheme,
    private readonly rankings: CompareRankings,
  ) {}

  /** Comparison over all groups of the earlier scheme; undefined where the scheme names none, and of a single service field. */
  async compare(
    scope: ProvinceScope,
    { now, ranking, question }: RankingToCompare,
  ): Promise<Verdict<RankingComparison> | undefined> {
    const { comparison, confidenceLevel } = now.scheme.document;
    if (!comparison || question.field !== undefined) return undefined;
    const found = await this.schemes.ask(scope, comparison);
    if (!found.ok) return found;
    const then = found.value;
    const ranked = ranking.entries.flatMap(({ agencyId }) => (agencyId < 0 ? [] : [agencyId]));
    const changes = await this.rankings.compare(scope, {
      ...{ ranked, confidence: confidenceLevel },
      now: periodOf(now, listedBy(now, {})),
      then: limitedTo(question, now.asked.comparable, periodOf(then, listedBy(then, question))),
    });
    return accept({ scheme: then.scheme, ...changes });
  }
}

function periodOf(
  { scheme, core, asked, organisationOn, existing }: AskedScheme,
  listed: readonly number[],
): RankedPeriod {
  const { period, core: named } = scheme.document;
  return {
    ...{ asked, existing, listed, from: period.from, on: organisationOn },
    core: { code: named.code, document: core },
    onOtherCore: new Set(
      asked.excluded.flatMap(({ agencyId, excluded }) =>
        excluded === 'NOTHING_COMPARABLE' ? [agencyId] : [],
      ),
    ),
  };
}

/** Agencies of a ranking group, or all, that a scheme lists. */
function listedBy({ asked }: AskedScheme, { group }: Pick<SchemeQuestion, 'group'>): readonly number[] {
  const all = [
    ...asked.participants.map((unit) => ({ ...unit, group: unit.rankingGroup })),
    ...asked.excluded,
  ];
  return all.filter((each) => group === undefined || each.group === group).flatMap(membersOf);
}

/** Criteria of the earlier ranking under the factor that is asked for, in either period; all where none is. */
function limitedTo({ factor }: SchemeQuestion, now: ComparableCriteria, period: RankedPeriod): RankedPeriod {
  if (factor === undefined) return period;
  const own = new Set(now.criteria.map(({ coreCode }) => coreCode));
  const { comparable } = period.asked;
  const criteria = comparable.criteria.filter((each) => each.factor === factor || own.has(each.coreCode));
  return { ...period, asked: { ...period.asked, comparable: { ...comparable, criteria } } };
}
