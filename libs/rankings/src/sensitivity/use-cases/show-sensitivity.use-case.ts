import { shownBlocks, shownState } from '@hailong/blocks';
import { factorsOf } from '@hailong/criteria/domain';
import { ProvinceScope, ResultsDb } from '@hailong/database';
import { CalendarDay, Texts, Verdict, accept } from '@hailong/kernel';
import { itemsOf } from '@hailong/questionnaires/domain';
import { Injectable } from '@nestjs/common';
import { membersOf } from '../../ranking/domain/pooled-agencies';
import { JudgedRankings, rankingDigest } from '../../ranking/use-cases/judged-rankings';
import { isOverall } from '../../results/domain/tallied-form';
import { KeptFigures } from '../../results/use-cases/kept-figures';
import { SchemeVersion } from '../../scheme/domain/scheme-difference';
import { AskScheme, AskedScheme } from '../../scheme/use-cases/ask-scheme';
import { AskedSchemeRanking, SchemeQuestion } from '../../scheme/use-cases/asked-scheme-ranking';
import { whyWithoutStanding } from '../../standing/domain/standing-texts';
import { bandSummary, bandSummaryText } from '../domain/band-summary';
import { partTallies } from '../domain/part-tallies';
import { PlannedVariant, plannedVariants } from '../domain/planned-variants';
import { LEAST_IN_STRATUM } from '../../fields/domain/standard-mix';
import { OBSTACLES } from '../domain/variant-texts';
import { ComputeVariants, VariantFigures } from './compute-variants';

/** Variant of an announced ranking: its figures, or the reason why there are none. */
export interface ShownVariant extends Pick<PlannedVariant, 'code' | 'text'> {
  readonly outcome: VariantFigures | { readonly obstacle: Texts };
}

/** Sensitivity of an announced ranking: variants of its terms, and the differences that they make. */
export interface SchemeSensitivity {
  readonly scheme: SchemeVersion;
  readonly rounds: AskedScheme['rounds'];
  readonly organisationOn: CalendarDay;
  readonly group: string | undefined;
  /** Agencies with a rank in the announced ranking, and the forms in their indices. */
  readonly ranked: number;
  readonly forms: number;
  readonly variants: readonly ShownVariant[];
  readonly summary: Texts;
}

/** Figures of all variants, which are kept. */
interface KeptSensitivity {
  readonly rankedIds: readonly number[];
  readonly forms: number;
  readonly figures: ReadonlyMap<string, VariantFigures>;
}

/**
 * Shows how far the announced ranking of a scheme hangs on its terms: ranks anew with other terms, one after another, and compares ranks
 * and bands. It is computed once until a block is added, and keeps no ranking but the announced one.
 */
@Injectable()
export class ShowSensitivity {
  private readonly kept = new KeptFigures<KeptSensitivity>();

  constructor(
    private readonly schemes: AskScheme,
    private readonly rankings: JudgedRankings,
    private readonly variants: ComputeVariants,
    private readonly figures: ResultsDb,
  ) {}

  async show(
    scope: ProvinceScope,
    question: Omit<SchemeQuestion, 'factor' | 'field'>,
  ): Promise<Verdict<SchemeSensitivity>> {
    const found = await this.schemes.ask(scope, question);
    if (!found.ok) return found;
    const { asked, ...scheme } = found.value;
    const labels = new Map(factorsOf(found.value.core).map(({ factor: { code, label } }) => [code, label]));
    const planned = plannedVariants({
      ...asked,
      asksOverall: asksOverall(asked),
      labelOfFactor: (code) => labels.get(code) ?? { vi: code },
    });
    const { rankedIds, forms, figures } = await this.keptFigures(scope, asked, planned);
    return accept({
      ...{ ...scheme, group: question.group, forms, ranked: rankedIds.length },
      variants: planned.map((variant) => shownVariant(variant, figures)),
      summary: summaryOf(asked, rankedIds, [...figures.values()]),
    });
  }

  private async keptFigures(
    scope: ProvinceScope,
    asked: AskedSchemeRanking,
    planned: readonly PlannedVariant[],
  ): Promise<KeptSensitivity> {
    const ids = asked.rounds.map(({ roundId }) => roundId);
    const shown = await this.figures.ofProvince(scope, (tx) => shownState(tx, ids), 'one');
    return this.kept.of(rankingDigest(asked, shown), async () => {
      const judged = await this.rankings.of(scope, asked);
      const tallies = await this.figures.ofProvince(scope, async (tx) =>
        partTallies(await shownBlocks(tx, ids)),
      );
      const { entries } = judged.ranking;
      return {
        rankedIds: entries.map(({ agencyId }) => agencyId),
        forms: entries.reduce((sum, { n }) => sum + n, 0),
        figures: await this.variants.compute(scope, { asked, judged, tallies }, planned),
      };
    });
  }
}

function asksOverall({ participants, formsOf }: AskedSchemeRanking): boolean {
  const forms = participants.flatMap(membersOf).flatMap(formsOf);
  return forms.some(({ questionnaire }) => itemsOf(questionnaire).some(isOverall));
}

function shownVariant(
  { code, text, plan }: PlannedVariant,
  figures: ReadonlyMap<string, VariantFigures>,
): ShownVariant {
  if ('obstacle' in plan) return { code, text, outcome: plan };
  const obstacle = OBSTACLES.FIELDS_NOT_SHARED(LEAST_IN_STRATUM);
  return { code, text, outcome: figures.get(code) ?? { obstacle } };
}

function summaryOf(
  { method }: AskedSchemeRanking,
  rankedIds: readonly number[],
  figures: readonly VariantFigures[],
): Texts {
  const why = whyWithoutStanding(method);
  if (why) return { vi: why.vi, en: why.en };
  return bandSummaryText(
    bandSummary(
      rankedIds,
      figures.filter(({ banded }) => banded),
    ),
  );
}
