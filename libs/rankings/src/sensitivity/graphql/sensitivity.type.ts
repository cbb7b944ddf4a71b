import { SurveyAgency } from '@hailong/agencies';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NamedPool, RankedUnit, SurveyRankedPool, poolType } from '../../ranking/graphql/ranked-pool.type';
import { SurveyRankingScheme } from '../../scheme/graphql/scheme.type';
import { schemeType } from '../../scheme/graphql/scheme.mapping';
import { STANDING_BANDS, StandingBand } from '../../standing/domain/bands';
import { SurveyStandingBand } from '../../standing/graphql/standing.type';
import { BandChange } from '../domain/compare-rankings';
import { SchemeSensitivity, ShownVariant } from '../use-cases/show-sensitivity.use-case';

type Pools = readonly NamedPool[] | undefined;

@ObjectType({ description: 'An agency that has another band in a variant than in the announced ranking.' })
export class SurveyBandChange extends RankedUnit {
  @Field(() => SurveyStandingBand, { description: 'In the announced ranking.' })
  readonly from!: StandingBand;

  @Field(() => SurveyStandingBand, { description: 'In the variant.' })
  readonly to!: StandingBand;

  @Field({ description: 'Both bands in words, Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'Both bands in words, English.' })
  readonly textEn!: string;

  static of({ agencyId, from, to }: BandChange, pools: Pools): SurveyBandChange {
    const [before, after] = [STANDING_BANDS.rows[from], STANDING_BANDS.rows[to]];
    const texts = { text: `${before.vi} → ${after.vi}`, textEn: `${before.en} → ${after.en}` };
    return Object.assign(new SurveyBandChange(), {
      ...{ agencyId, from, to, ...texts, pool: poolType(pools, agencyId) },
    });
  }
}

@ObjectType({
  description:
    'Ranking by the scheme with one term changed, beside the announced one. Ranks are compared among the agencies that have a rank in both.',
})
export class SurveyRankingVariant {
  @Field({
    description:
      'method.M, without-factor.F, without-channel.C or standard-mix; without-factor and without-channel where none of the kind can be computed. More may come.',
  })
  readonly code!: string;

  @Field({ description: 'Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'English.' })
  readonly textEn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot be computed, Vietnamese; every figure is null then. Null: it is computed.',
  })
  readonly obstacle!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  readonly obstacleEn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Agencies with a rank.' })
  readonly ranked!: number | null;

  @Field(() => Int, { nullable: true, description: 'Forms in the indices of these agencies.' })
  readonly forms!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Rank correlation with the announced ranking (Kendall's tau-b), -1 to 1: 1 for the same order. Null: there is no order to compare.",
  })
  readonly correlation!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Largest move of a rank, up or down. Null: no agency has a rank in both.',
  })
  readonly largestMove!: number | null;

  @Field(() => [SurveyAgency], { description: 'Agencies that move so far. Empty: no rank moves.' })
  readonly movedMost?: readonly SurveyAgency[];

  @Field(() => [SurveyRankedPool], { description: 'Pools that move so far.' })
  readonly movedMostPools!: readonly SurveyRankedPool[];

  @Field({ description: 'False: the method has no bands, so none can change.' })
  readonly banded!: boolean;

  @Field(() => [SurveyBandChange])
  readonly bandChanges!: readonly SurveyBandChange[];

  @Field(() => [SurveyAgency], { description: 'Agencies that have a rank in the announced ranking alone.' })
  readonly withoutRank?: readonly SurveyAgency[];

  @Field(() => [SurveyRankedPool], { description: 'Pools that have a rank in the announced ranking alone.' })
  readonly withoutRankPools!: readonly SurveyRankedPool[];

  readonly movedMostIds!: readonly number[];
  readonly withoutRankIds!: readonly number[];

  static of({ code, text, outcome }: ShownVariant, pools: Pools): SurveyRankingVariant {
    const names = { code, text: text.vi, textEn: text.en };
    return Object.assign(new SurveyRankingVariant(), names, figuresOf(outcome, pools));
  }
}

function figuresOf(outcome: ShownVariant['outcome'], pools: Pools) {
  if ('obstacle' in outcome)
    return {
      ...{ obstacle: outcome.obstacle.vi, obstacleEn: outcome.obstacle.en },
      ...{ ranked: null, forms: null, correlation: null, largestMove: null, banded: false },
      ...{ bandChanges: [], movedMostIds: [], withoutRankIds: [], movedMostPools: [], withoutRankPools: [] },
    };
  const { correlation = null, largestMove = null, movedMost, bandChanges, withoutRank, ...same } = outcome;
  return {
    ...{ ...same, obstacle: null, obstacleEn: null, correlation, largestMove },
    bandChanges: bandChanges.map((change) => SurveyBandChange.of(change, pools)),
    ...{ movedMostIds: movedMost, withoutRankIds: withoutRank },
    ...{ movedMostPools: poolsAmong(movedMost, pools), withoutRankPools: poolsAmong(withoutRank, pools) },
  };
}

function poolsAmong(ids: readonly number[], pools: Pools): readonly SurveyRankedPool[] {
  return ids.flatMap((id) => poolType(pools, id) ?? []);
}

@ObjectType({
  description:
    'How far the announced ranking of a scheme hangs on its terms: variants with another method, without a factor or a channel, and with one mix of service fields. For explaining a ranking, never for choosing one.',
})
export class SurveySchemeSensitivity {
  @Field(() => SurveyRankingScheme)
  readonly scheme!: SurveyRankingScheme;

  @Field({ description: 'The answers are simulated (số liệu mô phỏng); say so wherever these figures show.' })
  readonly simulated!: boolean;

  @Field(() => String, { nullable: true, description: 'Ranking group that was asked for. Null: all.' })
  readonly group!: string | null;

  @Field(() => Int, { description: 'Agencies with a rank in the announced ranking.' })
  readonly ranked!: number;

  @Field(() => Int, { description: 'Forms in the indices of these agencies.' })
  readonly forms!: number;

  @Field({ description: 'How many agencies keep their band in every variant, Vietnamese.' })
  readonly summary!: string;

  @Field({ description: 'The same in English.' })
  readonly summaryEn!: string;

  @Field(() => [SurveyRankingVariant])
  readonly variants!: readonly SurveyRankingVariant[];

  static of({ scheme, group, ranked, forms, variants, summary }: SchemeSensitivity): SurveySchemeSensitivity {
    return Object.assign(new SurveySchemeSensitivity(), {
      ...{ scheme: schemeType(scheme), simulated: scheme.document.demonstration, group: group ?? null },
      ...{ ranked, forms, summary: summary.vi, summaryEn: summary.en },
      variants: variants.map((variant) => SurveyRankingVariant.of(variant, scheme.document.pooledUnits)),
    });
  }
}
