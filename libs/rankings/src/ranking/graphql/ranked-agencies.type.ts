import { Kept } from '@hailong/graphql-kit';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SurveyMethodStamp, methodStampType } from '../../results/graphql/method-stamp.type';
import { whyWithoutStanding } from '../../standing/domain/standing-texts';
import { SurveyJudgement } from '../../standing/graphql/standing.type';
import { RankingEntry } from '../domain/rank-agencies';
import { RoundRanking } from '../use-cases/rank-shown';
import { NamedPool } from './ranked-pool.type';
import { SurveyRankingEntry, SurveyRankingExclusion } from './ranking-entry.type';

/** Agencies in the order of their ranks, with the terms that they are ranked by: of a round, or of a scheme. */
@ObjectType({ isAbstract: true })
export abstract class RankedAgencies {
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

  @Kept()
  @Field(() => [SurveyRankingEntry], { description: 'Best first.' })
  readonly entries!: readonly SurveyRankingEntry[];

  @Kept()
  @Field(() => [SurveyRankingExclusion], {
    description:
      'Agencies without a rank; by a scheme also agencies of its groups that take part in no round.',
  })
  readonly excluded!: readonly SurveyRankingExclusion[];
}

/** Fields that every ranking has. */
export function rankedAgencies(
  { ranking, accountOf, samplingsOf, judgement }: Omit<RoundRanking, 'round'>,
  simulated: boolean,
  pools?: readonly NamedPool[],
): RankedAgencies {
  const { method, tieRule, minimumResponses, criteria, entries, excluded } = ranking;
  const why = whyWithoutStanding(method.name);
  return {
    ...{ simulated, minimumResponses, criteria },
    method: methodStampType(method),
    ...{ tieRule: tieRule.vi, tieRuleEn: tieRule.en },
    judgement: judgement ? SurveyJudgement.of(judgement) : null,
    ...{ withoutStanding: why?.vi ?? null, withoutStandingEn: why?.en ?? null },
    entries: inWordsOnce(entries, pools, () =>
      entries.map((entry) =>
        SurveyRankingEntry.of(entry, {
          ...{ forms: accountOf(entry.agencyId), standing: judgement?.standings.get(entry.agencyId), pools },
          samplings: samplingsOf(entry.agencyId),
        }),
      ),
    ),
    excluded: excluded.map((each) =>
      SurveyRankingExclusion.of(each, { forms: accountOf(each.agencyId), pools }),
    ),
  };
}

const inWords = new WeakMap<readonly RankingEntry[], readonly SurveyRankingEntry[]>();

/**
 * Puts entries in words once: they are kept with their judgement and accounts until a block is added. Entries of pools are put in words
 * anew, because another version of a scheme may call the same pools otherwise.
 */
function inWordsOnce(
  entries: readonly RankingEntry[],
  pools: readonly NamedPool[] | undefined,
  put: () => readonly SurveyRankingEntry[],
): readonly SurveyRankingEntry[] {
  if (pools) return put();
  const known = inWords.get(entries) ?? put();
  inWords.set(entries, known);
  return known;
}
