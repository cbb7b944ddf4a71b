import { formatPercent } from '@hailong/statistics';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Exclusion } from '../domain/exclusion';
import { RankingEntry } from '../domain/rank-agencies';
import { Standing } from '../../standing/domain/judge-agencies';
import { SurveyStanding, intervalType } from '../../standing/graphql/standing.type';
import { FormAccount } from '../../results/domain/form-account';
import { Sampling } from '../../results/domain/sampling';
import { SurveySampling } from '../../results/graphql/sampling.enum';
import { NamedPool, RankedUnit, poolType } from './ranked-pool.type';
import { SurveyFormAccount } from '../../results/graphql/form-account.type';
import { SurveyIndexInterval } from '../../results/graphql/index-interval.type';

/** Facts that stand beside an entry of a ranking, or beside an agency without a rank. */
export interface FoundOfEntry {
  readonly forms: FormAccount | undefined;
  readonly standing?: Standing;
  /** Pools of the ranking, in the order of their numbers; absent: none. */
  readonly pools?: readonly NamedPool[];
}

/** Facts that stand beside an agency with a rank. */
interface RankedFacts extends FoundOfEntry {
  readonly samplings: readonly Sampling[];
}

@ObjectType()
export class SurveyRankingEntry extends RankedUnit {
  @Field(() => SurveyStanding, {
    nullable: true,
    description:
      'Band and possible ranks: what the rank can carry. Null: see `withoutStanding` of the ranking.',
  })
  readonly standing!: SurveyStanding | null;

  @Field(() => Int, { description: 'Over all groups; 1 is best. For ties see `tieRule` of the ranking.' })
  readonly rank!: number;

  @Field()
  readonly group!: string;

  @Field(() => Int)
  readonly rankInGroup!: number;

  @Field(() => Float, { description: '0 to 100, unrounded, over the comparable criteria only.' })
  readonly index!: number;

  @Field({ description: 'The index as it is printed, Vietnamese.' })
  readonly indexText!: string;

  @Field({ description: 'The index as it is printed, English.' })
  readonly indexTextEn!: string;

  @Field(() => SurveyIndexInterval, {
    nullable: true,
    description: 'Null: no error is known, as of answers that are held back, or under a mean score.',
  })
  readonly interval!: SurveyIndexInterval | null;

  @Field(() => Int, { description: 'Forms in the index (n).' })
  readonly n!: number;

  @Field(() => SurveyFormAccount, {
    nullable: true,
    description: 'All its forms of the round. Null: the round is not final yet.',
  })
  readonly forms!: FormAccount | null;

  @Field(() => [SurveySampling])
  readonly samplings!: readonly Sampling[];

  @Field(() => Int, { description: 'How many others have the same index.' })
  readonly tiedWith!: number;

  @Field(() => [String], {
    description: 'Compared factors that none of its responses rates: its index stands on the others alone.',
  })
  readonly withoutFactors!: readonly string[];

  static of(entry: RankingEntry, { samplings, ...found }: RankedFacts): SurveyRankingEntry {
    const { forms, standing, pools } = found;
    return Object.assign(new SurveyRankingEntry(), entry, {
      samplings,
      pool: poolType(pools, entry.agencyId),
      forms: forms ?? null,
      indexText: formatPercent(entry.index, 2, 'vi'),
      indexTextEn: formatPercent(entry.index, 2, 'en'),
      interval: intervalType(standing),
      standing: standing ? SurveyStanding.of(standing) : null,
    });
  }
}

@ObjectType({ description: 'Listed without a rank.' })
export class SurveyRankingExclusion extends RankedUnit {
  @Field({
    description:
      'NOTHING_COMPARABLE, NO_RESPONSES, BELOW_MINIMUM or INDEX_UNDEFINED; by a scheme also NO_ROUND, NO_GROUP, NO_FORM_IN_FIELD or POOL_DIVIDED; more may come.',
  })
  readonly code!: string;

  @Field(() => SurveyFormAccount, {
    nullable: true,
    description: 'All its forms of the round. Null: the round is not final yet.',
  })
  readonly forms!: FormAccount | null;

  @Field(() => Int, { description: 'Forms in the index (n).' })
  readonly n!: number;

  @Field({ description: 'Reason and what to do, Vietnamese.' })
  readonly message!: string;

  @Field({ description: 'Reason and what to do, English.' })
  readonly messageEn!: string;

  static of({ vi, en, ...rest }: Exclusion, { forms, pools }: FoundOfEntry): SurveyRankingExclusion {
    return Object.assign(new SurveyRankingExclusion(), rest, {
      ...{ forms: forms ?? null, message: vi, messageEn: en, pool: poolType(pools, rest.agencyId) },
    });
  }
}
