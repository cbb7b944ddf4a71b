import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NamedPool, RankedUnit, poolType } from '../../ranking/graphql/ranked-pool.type';
import { schemeType } from '../../scheme/graphql/scheme.mapping';
import { SurveyRankingScheme } from '../../scheme/graphql/scheme.type';
import { Proposal, ProposedForms } from '../domain/propose-forms';
import { NextForms } from '../use-cases/propose-next-forms.use-case';

@ObjectType({ description: 'Next forms of an agency.' })
export class SurveyProposedForms extends RankedUnit {
  @Field(() => Int, { description: 'Forms in its index so far.' })
  readonly n!: number;

  @Field(() => Int, { description: 'Further forms.' })
  readonly proposed!: number;

  @Field(() => Int, { description: 'Forms that it lacks for a rank; 0 where it has a rank.' })
  readonly lacks!: number;

  static of(
    forms: ProposedForms & { readonly lacks?: number },
    pools: readonly NamedPool[] | undefined,
  ): SurveyProposedForms {
    const pool = poolType(pools, forms.agencyId);
    return Object.assign(new SurveyProposedForms(), { lacks: 0, ...forms, pool });
  }
}

@ObjectType({ description: 'Pairs of neighbours in the ranking of their group that are told apart.' })
export class SurveyNeighboursToldApart {
  @Field(() => Int, { description: 'Pairs of neighbours.' })
  readonly pairs!: number;

  @Field(() => Int, { description: 'Told apart by the forms so far.' })
  readonly now!: number;

  @Field(() => Float, { description: 'Expected number after the proposal.' })
  readonly proposed!: number;

  @Field(() => Float, {
    description: 'Expected number where each agency gets the same number of forms instead.',
  })
  readonly equal!: number;

  static of(told: Proposal['toldApart']): SurveyNeighboursToldApart {
    return Object.assign(new SurveyNeighboursToldApart(), told);
  }
}

@ObjectType({
  description:
    'Where the next forms of a ranking help most: a proposal for quotas. Ask again after every few hundred forms. It says where to look closer, not what was found.',
})
export class SurveyNextForms {
  @Field(() => SurveyRankingScheme)
  readonly scheme!: SurveyRankingScheme;

  @Field({ description: 'The answers are simulated (số liệu mô phỏng); say so wherever this shows.' })
  readonly simulated!: boolean;

  @Field(() => Int, { description: 'Forms that were asked for.' })
  readonly asked!: number;

  @Field(() => [SurveyProposedForms], {
    description:
      'Agencies that lack forms for a rank, those that lack fewest first; they come before all others.',
  })
  readonly lacking!: readonly SurveyProposedForms[];

  @Field(() => [SurveyProposedForms], { description: 'Agencies with a rank and a known error, best first.' })
  readonly ranked!: readonly SurveyProposedForms[];

  @Field(() => SurveyNeighboursToldApart)
  readonly toldApart!: SurveyNeighboursToldApart;

  @Field(() => String, {
    nullable: true,
    description: 'Why neighbours are not told apart under the method, Vietnamese. Null: they are.',
  })
  readonly withoutStanding!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  readonly withoutStandingEn!: string | null;

  static of({ scheme, asked, lacking, ranked, toldApart, withoutStanding: why }: NextForms): SurveyNextForms {
    const { pooledUnits } = scheme.document;
    return Object.assign(new SurveyNextForms(), {
      ...{ scheme: schemeType(scheme), simulated: scheme.document.demonstration, asked },
      lacking: lacking.map((forms) => SurveyProposedForms.of(forms, pooledUnits)),
      ranked: ranked.map((forms) => SurveyProposedForms.of(forms, pooledUnits)),
      toldApart: SurveyNeighboursToldApart.of(toldApart),
      ...{ withoutStanding: why?.vi ?? null, withoutStandingEn: why?.en ?? null },
    });
  }
}
