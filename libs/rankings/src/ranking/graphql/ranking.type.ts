import { SurveyAgency } from '@hailong/agencies';
import { SurveyRound, roundType } from '@hailong/surveys';
import { formatPercent } from '@hailong/statistics';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Exclusion } from '../domain/exclusion';
import { RankingEntry } from '../domain/rank-agencies';
import { RoundRanking } from '../use-cases/rank-shown';
import { Standing } from '../../standing/domain/judge-agencies';
import { whyWithoutStanding } from '../../standing/domain/standing-texts';
import { SurveyJudgement, SurveyStanding, intervalType } from '../../standing/graphql/standing.type';
import { FormAccount } from '../../results/domain/form-account';
import { SurveyFormAccount } from '../../results/graphql/form-account.type';
import { SurveyIndexInterval } from '../../results/graphql/index-interval.type';
import { SurveyMethodStamp, methodStampType } from '../../results/graphql/method-stamp.type';

@ObjectType()
export class SurveyRankingEntry {
  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

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

  @Field(() => Int, { description: 'How many others have the same index.' })
  readonly tiedWith!: number;

  @Field(() => [String], {
    description: 'Compared factors that none of its responses rates: its index stands on the others alone.',
  })
  readonly withoutFactors!: readonly string[];

  readonly agencyId!: number;

  static of(
    entry: RankingEntry,
    forms: FormAccount | undefined,
    standing: Standing | undefined,
  ): SurveyRankingEntry {
    return Object.assign(new SurveyRankingEntry(), entry, {
      forms: forms ?? null,
      indexText: formatPercent(entry.index, 2, 'vi'),
      indexTextEn: formatPercent(entry.index, 2, 'en'),
      interval: intervalType(standing),
      standing: standing ? SurveyStanding.of(standing) : null,
    });
  }
}

@ObjectType({ description: 'Listed without a rank.' })
export class SurveyRankingExclusion {
  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  @Field({
    description:
      'NOTHING_COMPARABLE, NO_RESPONSES, BELOW_MINIMUM or INDEX_UNDEFINED; by a scheme also NO_ROUND or NO_GROUP; more may come.',
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

  readonly agencyId!: number;

  static of({ vi, en, ...rest }: Exclusion, forms: FormAccount | undefined): SurveyRankingExclusion {
    return Object.assign(new SurveyRankingExclusion(), rest, {
      ...{ forms: forms ?? null, message: vi, messageEn: en },
    });
  }
}

@ObjectType({
  description:
    'The agencies of a round ranked on what they have in common, from the blocks of forms that are shown. Not a publication.',
})
export class SurveyRanking {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  @Field({ description: 'The answers are simulated (số liệu mô phỏng); say so wherever this ranking shows.' })
  readonly simulated!: boolean;

  @Field(() => SurveyMethodStamp)
  readonly method!: SurveyMethodStamp;

  @Field({ description: 'How ties are ranked, Vietnamese.' })
  readonly tieRule!: string;

  @Field({ description: 'How ties are ranked, English.' })
  readonly tieRuleEn!: string;

  @Field(() => Int, { description: 'Fewest forms in the index for a rank.' })
  readonly minimumResponses!: number;

  @Field(() => [String], { description: 'Core codes of the criteria that entered the index.' })
  readonly criteria!: readonly string[];

  @Field(() => SurveyJudgement, {
    nullable: true,
    description: 'Terms of bands and possible ranks. Null: there are none, see `withoutStanding`.',
  })
  readonly judgement!: SurveyJudgement | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why agencies have neither band nor possible ranks under the method, Vietnamese. Null: they have.',
  })
  readonly withoutStanding!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  readonly withoutStandingEn!: string | null;

  @Field(() => [SurveyRankingEntry], { description: 'Best first.' })
  readonly entries!: readonly SurveyRankingEntry[];

  @Field(() => [SurveyRankingExclusion])
  readonly excluded!: readonly SurveyRankingExclusion[];

  static of({ round, ranking, accountOf, judgement }: RoundRanking): SurveyRanking {
    const why = whyWithoutStanding(ranking.method.name);
    return Object.assign(new SurveyRanking(), {
      round: roundType(round),
      simulated: round.document.demonstration,
      method: methodStampType(ranking.method),
      tieRule: ranking.tieRule.vi,
      tieRuleEn: ranking.tieRule.en,
      minimumResponses: ranking.minimumResponses,
      criteria: ranking.criteria,
      judgement: judgement ? SurveyJudgement.of(judgement) : null,
      withoutStanding: why?.vi ?? null,
      withoutStandingEn: why?.en ?? null,
      entries: ranking.entries.map((entry) =>
        SurveyRankingEntry.of(entry, accountOf(entry.agencyId), judgement?.standings.get(entry.agencyId)),
      ),
      excluded: ranking.excluded.map((each) => SurveyRankingExclusion.of(each, accountOf(each.agencyId))),
    });
  }
}
