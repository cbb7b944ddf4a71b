import { ProvinceScope } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { Ranking } from '../../ranking/domain/rank-agencies';
import { CommonCriteria } from '../../change/domain/common-criteria';
import { PublishedFigures } from '../../change/domain/published-figures';
import { CompareWithPublished } from '../../change/use-cases/compare-with-published';
import { Confidence } from '../../standing/domain/confidence';
import { Judgement, judgedAgencies } from '../../standing/domain/judge-agencies';
import { SeriesLink } from '../../change/domain/linked-change';
import { CompareAcrossBridge } from '../../change/use-cases/compare-across-bridge';
import { RankedPeriod } from '../../change/use-cases/compared-periods';
import { CompareRankings, RankingChanges } from '../../change/use-cases/compare-rankings';
import { whyNotInField } from '../domain/rounds-of-field';
import { NamedVersion, SchemeBridge } from '../domain/ranking-scheme';
import { SchemeVersion } from '../domain/scheme-difference';
import { AskBridge } from './ask-bridge';
import { AskScheme, AskedScheme } from './ask-scheme';
import { SchemeQuestion } from './asked-scheme-ranking';
import { limitedTo, listedBy, periodOf, unitOf } from './ranked-period';

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

interface EarlierScheme {
  readonly scheme: SchemeVersion;
  readonly period: RankedPeriod;
}

/**
 * Compares the ranking of a scheme with that of the scheme that it names, or with the published figures that it holds. A pool is compared
 * with its agencies of then, a service field with the same field of then.
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

  /**
   * Comparison over all groups of the earlier period; undefined where the scheme names none, of one factor or service field beside published
   * figures, and of one factor across a bridge.
   */
  async compare(
    scope: ProvinceScope,
    compared: RankingToCompare,
  ): Promise<Verdict<RankingComparison> | undefined> {
    const { comparison, publishedFigures, bridge } = compared.now.scheme.document;
    const { factor, field } = compared.question;
    // Factors of two cores are not the same, so across a bridge the whole index alone is compared.
    if (comparison && bridge)
      return factor === undefined ? this.compareAcross(scope, compared, { comparison, bridge }) : undefined;
    if (comparison) return this.compareWithScheme(scope, compared, comparison);
    // Others published the whole index alone.
    if (!publishedFigures || factor !== undefined || field !== undefined) return undefined;
    return accept(await this.compareWithFigures(compared, publishedFigures));
  }

  private async compareWithScheme(
    scope: ProvinceScope,
    compared: RankingToCompare,
    comparison: NamedVersion,
  ): Promise<Verdict<RankingComparison>> {
    const found = await this.earlier(scope, compared, comparison);
    if (!found.ok) return found;
    const { now, question } = compared;
    const { scheme, period } = found.value;
    const { common, ...changes } = await this.rankings.compare(scope, {
      ...{ ranked: rankedUnits(compared).map(({ unit }) => unit), confidence: confidenceOf(now) },
      now: periodOf(now, listedBy(now, {})),
      then: limitedTo(question, now.asked.comparable, period),
    });
    return accept({ against: { kind: 'recounted', scheme, common }, ...changes });
  }

  private async compareAcross(
    scope: ProvinceScope,
    compared: RankingToCompare,
    { comparison, bridge }: BridgedComparison,
  ): Promise<Verdict<RankingComparison>> {
    const found = await this.earlier(scope, compared, comparison);
    if (!found.ok) return found;
    const { now, question } = compared;
    const { scheme, period: then } = found.value;
    const over = await this.linkedOver(scope, now, bridge, question);
    if (!over.ok) return over;
    const halves = await this.bridges.ask(scope, over.value, bridge, periodOf(now, listedBy(now, {})));
    const { links, ...changes } = await this.across.compare(scope, {
      ...{ ...halves, then, overProvince: bridge.over === 'province', confidence: confidenceOf(now) },
      ranked: rankedUnits(compared).map(({ unit, group, index }) => ({ ...unit, group, now: index })),
    });
    return accept({ against: { kind: 'linked', scheme, links }, ...changes });
  }

  /** Earlier scheme; of a service field with the rounds that tell the same field apart, or the reason why there are none. */
  private async earlier(
    scope: ProvinceScope,
    { now, question }: RankingToCompare,
    named: NamedVersion,
  ): Promise<Verdict<EarlierScheme>> {
    const { group, field } = question;
    const inField = await this.schemes.ask(scope, { ...named, field });
    const found = inField.ok || field === undefined ? inField : await this.schemes.ask(scope, named);
    if (!found.ok) return found;
    const then = found.value;
    const period = periodOf(then, listedBy(then, { group }));
    const without = whyNotInField(now.rounds, then.rounds);
    return accept({ scheme: then.scheme, period: without ? { ...period, without } : period });
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
    compared: RankingToCompare,
    figures: PublishedFigures,
  ): Promise<RankingComparison> {
    const { now, question } = compared;
    const { changes, gone } = await this.published.compare({
      ...{ now: periodOf(now, listedBy(now, {})), figures },
      ranked: rankedUnits(compared).map(({ unit, index }) => ({ ...unit, now: index })),
      confidence: confidenceOf(now),
    });
    // Published figures know no ranking groups, so beside a single group every agency of the others would seem to be gone.
    return {
      against: { kind: 'published', figures },
      changes,
      gone: question.group === undefined ? gone : [],
    };
  }
}

/** Entries of a ranking with what their changes stand on, in its order. */
function rankedUnits({ now, ranking, judgement }: RankingToCompare) {
  return judgedAgencies(ranking.entries, judgement).map(({ agencyId, group, ...index }) => ({
    ...{ unit: unitOf(now, agencyId), group, index },
  }));
}

function confidenceOf({ scheme }: AskedScheme): Confidence {
  return scheme.document.confidenceLevel;
}
