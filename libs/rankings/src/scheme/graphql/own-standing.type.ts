import { SurveyRefusal } from '@hailong/graphql-kit';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { NamedPool, RankedUnit, poolType } from '../../ranking/graphql/ranked-pool.type';
import { SurveyRankingEntry } from '../../ranking/graphql/ranking-entry.type';
import { FormsApart, Neighbour } from '../../standing/domain/forms-apart';
import { formsApartText, ownRanksText } from '../../standing/domain/own-texts';
import { pooledText } from '../domain/pooled-units';
import { OwnStanding } from '../use-cases/read-own-standing.use-case';
import { schemeType } from './scheme.mapping';
import { SurveyRankingScheme } from './scheme.type';

@ObjectType({
  description: 'Next agency in the ranking of the group, and the forms that would tell the two apart.',
})
export class SurveyRankNeighbour extends RankedUnit {
  @Field(() => Int, {
    nullable: true,
    description: 'Forms that each of the two needs in all, should the difference last. Null: see the text.',
  })
  readonly forms!: number | null;

  @Field(() => Int, { nullable: true, description: 'Forms that the agency of the page still lacks of them.' })
  readonly further!: number | null;

  @Field({ description: 'As it is printed, Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'As it is printed, English.' })
  readonly textEn!: string;

  static of({ agencyId, apart }: Neighbour, pools: readonly NamedPool[] | undefined): SurveyRankNeighbour {
    const { vi: text, en: textEn } = formsApartText(apart);
    return Object.assign(new SurveyRankNeighbour(), {
      ...{ agencyId, pool: poolType(pools, agencyId), ...formsOf(apart), text, textEn },
    });
  }
}

function formsOf(apart: FormsApart): Pick<SurveyRankNeighbour, 'forms' | 'further'> {
  return 'reason' in apart ? { forms: null, further: null } : apart;
}

@ObjectType({
  description:
    'Judgement of an agency, or of the pool that it is in, in the ranking of a scheme, for the page of that agency.',
})
export class SurveyOwnStanding {
  @Field(() => SurveyRankingScheme)
  readonly scheme!: SurveyRankingScheme;

  @Field({ description: 'The answers are simulated (số liệu mô phỏng); say so wherever this shows.' })
  readonly simulated!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Names the pool whose figures all of this is; show it above them. Vietnamese. Null: the agency is ranked by itself.',
  })
  readonly pooledText!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  readonly pooledTextEn!: string | null;

  @Field(() => SurveyRankingEntry, {
    description: 'Its line of the table; of an agency in a pool the line of the pool, with its agencies.',
  })
  readonly entry!: SurveyRankingEntry;

  @Field(() => Int, {
    description:
      'Best rank that it may have in its group, for it alone: at most as wide as that of the table.',
  })
  readonly bestRank!: number;

  @Field(() => Int, { description: 'Worst rank that it may have in its group, for it alone.' })
  readonly worstRank!: number;

  @Field({ description: 'Both as they are printed, Vietnamese.' })
  readonly ranksText!: string;

  @Field({ description: 'Both as they are printed, English.' })
  readonly ranksTextEn!: string;

  @Field(() => SurveyRankNeighbour, { nullable: true, description: 'Next better one with another index.' })
  readonly better!: SurveyRankNeighbour | null;

  @Field(() => SurveyRankNeighbour, { nullable: true, description: 'Next worse one with another index.' })
  readonly worse!: SurveyRankNeighbour | null;

  static of({ scheme, pool, entry, forms, samplings, standing, ...own }: OwnStanding): SurveyOwnStanding {
    const { ownRanks, neighbours, judgement } = own;
    const { pooledUnits } = scheme.document;
    const { vi: ranksText, en: ranksTextEn } = ownRanksText(
      ownRanks,
      judgement.confidence,
      pool !== undefined,
    );
    const pooled = pool && pooledText(pool);
    return Object.assign(new SurveyOwnStanding(), {
      ...{ pooledText: pooled?.vi ?? null, pooledTextEn: pooled?.en ?? null },
      ...{ scheme: schemeType(scheme), simulated: scheme.document.demonstration },
      entry: SurveyRankingEntry.of(entry, { forms, samplings, standing, pools: pooledUnits }),
      ...{ bestRank: ownRanks.best, worstRank: ownRanks.worst, ranksText, ranksTextEn },
      better: neighbours.better ? SurveyRankNeighbour.of(neighbours.better, pooledUnits) : null,
      worse: neighbours.worse ? SurveyRankNeighbour.of(neighbours.worse, pooledUnits) : null,
    });
  }
}

export const SurveyOwnStandingResult = createUnionType({
  name: 'SurveyOwnStandingResult',
  types: () => [SurveyOwnStanding, SurveyRefusal] as const,
});
