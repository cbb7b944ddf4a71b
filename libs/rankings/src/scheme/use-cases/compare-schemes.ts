import { ProvinceScope } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { ComparableCriteria } from '../../ranking/domain/comparable-criteria';
import { membersOf } from '../../ranking/domain/pooled-agencies';
import { Ranking } from '../../ranking/domain/rank-agencies';
import { CommonCriteria } from '../../change/domain/common-criteria';
import { PublishedFigures } from '../../change/domain/published-figures';
import { CompareWithPublished } from '../../change/use-cases/compare-with-published';
import { Judgement, judgedAgencies } from '../../standing/domain/judge-agencies';
import { SeriesLink } from '../../change/domain/linked-change';
import { CompareAcrossBridge } from '../../change/use-cases/compare-across-bridge';
import { RankedPeriod } from '../../change/use-cases/compared-periods';
import { CompareRankings, RankingChanges } from '../../change/use-cases/compare-rankings';
import { NamedVersion, SchemeBridge } from '../domain/ranking-scheme';
import { SchemeVersion } from '../domain/scheme-difference';
import { AskBridge } from './ask-bridge';
import { AskScheme, AskedScheme } from './ask-scheme';
import { SchemeQuestion } from './asked-scheme-ranking';

/** Ranking of a scheme beside the earlier figures that it names. */
export interface RankingComparison extends Pick<RankingChanges, 'changes' | 'gone'> {
  readonly against: EarlierFigures;
}

/** Earlier figures: those of an announced scheme, recounted, or those that others published. */
export type EarlierFigures =
  | { readonly kind: 'recounted'; readonly scheme: SchemeVersion; readonly common: CommonCriteria }
  | {
      readonly kind: 'linked';
      readonly scheme: SchemeVersion;
      readonly links: readonly SeriesLink[];
    }
  | { readonly kind: 'published'; readonly figures: PublishedFigures };

export interface RankingToCompare {
  readonly now: AskedScheme;
  readonly ranking: Ranking;
  readonly judgement?: Judgement;
  readonly question: SchemeQuestion;
}

interface BridgedComparison {
  readonly comparison: NamedVersion;
  readonly bridge: SchemeBridge;
}

/**
 * Compares the ranking of a scheme with that of the scheme that it names, or with the published figures that it holds. A pool has no
 * comparison, because its agencies may have been ranked apart.
 */
@Injectable()
export class CompareSchemes {
  constructor(
    private readonly schemes: AskScheme,
    private readonly rankings: CompareRankings,
    private readonly published: CompareWithPublished,
    private readonly bridges: AskBridge,
    private readonly across: CompareAcrossBridge,
  ) {}

  /** Comparison over all groups of the earlier period; undefined where the scheme names none, and of a single service field. */
  async compare(
    scope: ProvinceScope,
    compared: RankingToCompare,
  ): Promise<Verdict<RankingComparison> | undefined> {
    const { comparison, publishedFigures, bridge } = compared.now.scheme.document;
    const { factor, field } = compared.question;
    if (field !== undefined) return undefined;
    // Factors of two cores are not the same, so across a bridge the whole index alone is compared.
    if (comparison && bridge)
      return factor === undefined ? this.compareAcross(scope, compared, { comparison, bridge }) : undefined;
    if (comparison) return this.compareWithScheme(scope, compared, comparison);
    // Others published the whole index alone.
    if (!publishedFigures || factor !== undefined) return undefined;
    return accept(await this.compareWithFigures(compared, publishedFigures));
  }

  private async compareWithScheme(
    scope: ProvinceScope,
    { now, ranking, question }: RankingToCompare,
    comparison: NamedVersion,
  ): Promise<Verdict<RankingComparison>> {
    const found = await this.schemes.ask(scope, comparison);
    if (!found.ok) return found;
    const then = found.value;
    const ranked = rankedAlone(ranking).map(({ agencyId }) => agencyId);
    const { common, ...changes } = await this.rankings.compare(scope, {
      ...{ ranked, confidence: now.scheme.document.confidenceLevel },
      now: periodOf(now, listedBy(now, {})),
      then: limitedTo(question, now.asked.comparable, periodOf(then, listedBy(then, question))),
    });
    return accept({ against: { kind: 'recounted', scheme: then.scheme, common }, ...changes });
  }

  private async compareAcross(
    scope: ProvinceScope,
    { now, ranking, judgement, question }: RankingToCompare,
    { comparison, bridge }: BridgedComparison,
  ): Promise<Verdict<RankingComparison>> {
    const found = await this.schemes.ask(scope, comparison);
    if (!found.ok) return found;
    const then = found.value;
    const over = await this.linkedOver(scope, now, bridge, question);
    if (!over.ok) return over;
    const halves = await this.bridges.ask(scope, over.value, bridge, periodOf(now, listedBy(now, {})));
    const { links, ...changes } = await this.across.compare(scope, {
      ...halves,
      ...{ then: periodOf(then, listedBy(then, question)), overProvince: bridge.over === 'province' },
      ranked: judgedAgencies(rankedAlone(ranking), judgement).map(({ agencyId, group, ...index }) => ({
        ...{ agencyId, group, now: index },
      })),
      confidence: now.scheme.document.confidenceLevel,
    });
    return accept({ against: { kind: 'linked', scheme: then.scheme, links }, ...changes });
  }

  /** Ranking over whose agencies the cores are linked: where the province is, all groups, whatever group is asked for. */
  private async linkedOver(
    scope: ProvinceScope,
    now: AskedScheme,
    { over }: SchemeBridge,
    question: SchemeQuestion,
  ): Promise<Verdict<AskedScheme>> {
    if (over !== 'province' || question.group === undefined) return accept(now);
    const all = await this.schemes.ask(scope, { ...question, group: undefined });
    if (!all.ok) return all;
    return accept({ ...all.value, asked: { ...all.value.asked, comparable: now.asked.comparable } });
  }

  private async compareWithFigures(
    { now, ranking, judgement, question }: RankingToCompare,
    figures: PublishedFigures,
  ): Promise<RankingComparison> {
    const { changes, gone } = await this.published.compare({
      ...{ now: periodOf(now, listedBy(now, {})), figures },
      ranked: judgedAgencies(rankedAlone(ranking), judgement).map(({ agencyId, ...index }) => ({
        ...{ agencyId, now: index },
      })),
      confidence: now.scheme.document.confidenceLevel,
    });
    // Published figures know no ranking groups, so beside a single group every agency of the others would seem to be gone.
    return {
      against: { kind: 'published', figures },
      changes,
      gone: question.group === undefined ? gone : [],
    };
  }
}

/** Entries of agencies, without those of pools. */
function rankedAlone({ entries }: Ranking): Ranking['entries'] {
  return entries.filter(({ agencyId }) => agencyId >= 0);
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
