import { SurveyAgency } from '@hailong/agencies';
import { SurveyText } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { SurveyRound, roundType } from '@hailong/surveys';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NotShared } from '../../ranking/domain/comparable-criteria';
import { SurveyRankingEntry, SurveyRankingExclusion } from '../../ranking/graphql/ranking.type';
import { SurveyMethodStamp, methodStampType } from '../../results/graphql/method-stamp.type';
import { RoundLeftOut } from '../domain/entering-rounds';
import { whyWithoutStanding } from '../../standing/domain/standing-texts';
import { SurveyJudgement } from '../../standing/graphql/standing.type';
import { ROUND_EXCLUSIONS } from '../domain/round-exclusion';
import { GroupSummary } from '../domain/scheme-ranking';
import { SchemeRanking } from '../use-cases/rank-scheme.use-case';
import { schemeType } from './scheme.mapping';
import { SurveyRankingScheme } from './scheme.type';

@ObjectType({ description: 'A round of the period that does not enter the ranking.' })
export class SurveyRankingRoundLeftOut {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  @Field({ description: 'TRIAL, SIMULATED, NOT_SIMULATED, OTHER_CORE or NOT_LISTED; more may come.' })
  readonly code!: string;

  @Field({ description: 'Reason, Vietnamese.' })
  readonly message!: string;

  @Field({ description: 'Reason, English.' })
  readonly messageEn!: string;

  static of({ round, code }: RoundLeftOut): SurveyRankingRoundLeftOut {
    const { vi, en } = ROUND_EXCLUSIONS.rows[code];
    return Object.assign(new SurveyRankingRoundLeftOut(), {
      ...{ round: roundType(round), code, message: vi, messageEn: en },
    });
  }
}

@ObjectType({ description: 'A core criterion that is not compared, because some agencies do not ask it.' })
export class SurveyCriterionNotCompared {
  @Field({ description: 'Code in the core.' })
  readonly code!: string;

  @Field(() => [SurveyAgency])
  readonly notAskedBy?: readonly SurveyAgency[];

  readonly agencyIds!: readonly number[];

  static of({ coreCode, notAskedBy }: NotShared): SurveyCriterionNotCompared {
    return Object.assign(new SurveyCriterionNotCompared(), { code: coreCode, agencyIds: notAskedBy });
  }
}

@ObjectType({ description: 'A ranking group with its numbers.' })
export class SurveyRankedGroup {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => Int, { description: 'Agencies with a rank.' })
  readonly ranked!: number;

  @Field(() => Float, { nullable: true, description: 'Index that its agencies shall reach, percent.' })
  readonly target!: number | null;

  @Field(() => Int, { nullable: true, description: 'Agencies with a rank that reach it.' })
  readonly reached!: number | null;

  static of({ target = undefined, reached, ...group }: GroupSummary): SurveyRankedGroup {
    return Object.assign(new SurveyRankedGroup(), group, {
      target: target ?? null,
      reached: reached ?? null,
    });
  }
}

@ObjectType({
  description:
    'The agencies of the province ranked by a scheme over every round that enters, from the blocks of forms that are shown. Not a publication.',
})
export class SurveySchemeRanking {
  @Field(() => SurveyRankingScheme)
  readonly scheme!: SurveyRankingScheme;

  @Field({ description: 'The answers are simulated (số liệu mô phỏng); say so wherever this ranking shows.' })
  readonly simulated!: boolean;

  @Field(() => [SurveyRound], {
    description: 'Rounds whose forms are ranked, each form once, in the order in which they were opened.',
  })
  readonly rounds!: readonly SurveyRound[];

  @Field(() => [SurveyRankingRoundLeftOut])
  readonly roundsLeftOut!: readonly SurveyRankingRoundLeftOut[];

  @Field(() => SurveyMethodStamp)
  readonly method!: SurveyMethodStamp;

  @Field({ description: 'How ties are ranked, Vietnamese.' })
  readonly tieRule!: string;

  @Field({ description: 'How ties are ranked, English.' })
  readonly tieRuleEn!: string;

  @Field(() => Int, { description: 'Fewest forms in the index for a rank.' })
  readonly minimumResponses!: number;

  @Field(() => String, { nullable: true, description: 'Factor that was asked for. Null: all.' })
  readonly factor!: string | null;

  @Field(() => [String], { description: 'Core codes of the criteria that entered the index.' })
  readonly criteria!: readonly string[];

  @Field(() => [SurveyCriterionNotCompared])
  readonly criteriaNotCompared!: readonly SurveyCriterionNotCompared[];

  @Field(() => [SurveyRankedGroup])
  readonly groups!: readonly SurveyRankedGroup[];

  @Field(() => SurveyJudgement, {
    nullable: true,
    description: 'Terms of bands and possible ranks. Null: see `withoutStanding`.',
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

  @Field(() => [SurveyRankingExclusion], {
    description:
      'Agencies without a rank: participants, and agencies of the groups that take part in no round.',
  })
  readonly excluded!: readonly SurveyRankingExclusion[];

  static of({
    scheme,
    rounds,
    ranking,
    accountOf,
    judgement,
    comparable,
    ...asked
  }: SchemeRanking): SurveySchemeRanking {
    const why = whyWithoutStanding(ranking.method.name);
    return Object.assign(new SurveySchemeRanking(), {
      scheme: schemeType(scheme),
      simulated: scheme.document.demonstration,
      rounds: rounds.entered.map((round) => roundType(round)),
      roundsLeftOut: rounds.leftOut.map(SurveyRankingRoundLeftOut.of),
      method: methodStampType(ranking.method),
      ...{ tieRule: ranking.tieRule.vi, tieRuleEn: ranking.tieRule.en },
      minimumResponses: ranking.minimumResponses,
      factor: asked.factor ?? null,
      criteria: ranking.criteria,
      criteriaNotCompared: comparable.notShared.map(SurveyCriterionNotCompared.of),
      groups: asked.groups.map(SurveyRankedGroup.of),
      judgement: judgement ? SurveyJudgement.of(judgement) : null,
      ...{ withoutStanding: why?.vi ?? null, withoutStandingEn: why?.en ?? null },
      entries: ranking.entries.map((entry) =>
        SurveyRankingEntry.of(entry, accountOf(entry.agencyId), judgement?.standings.get(entry.agencyId)),
      ),
      excluded: ranking.excluded.map((each) => SurveyRankingExclusion.of(each, accountOf(each.agencyId))),
    });
  }
}
