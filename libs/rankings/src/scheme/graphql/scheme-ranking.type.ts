import { SurveyAgency } from '@hailong/agencies';
import { SurveyText } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { SurveyRound, roundType } from '@hailong/surveys';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NotShared } from '../../ranking/domain/comparable-criteria';
import { RankedAgencies, rankedAgencies } from '../../ranking/graphql/ranked-agencies.type';
import { RoundLeftOut } from '../domain/entering-rounds';
import { ROUND_EXCLUSIONS } from '../domain/round-exclusion';
import { GroupSummary } from '../domain/scheme-ranking';
import { SchemeRanking } from '../use-cases/rank-scheme.use-case';
import { SurveyPendingRound } from './pending-round.type';
import { SurveyRankedField } from './ranked-field.type';
import { SurveyRankingComparison } from './ranking-comparison.type';
import { schemeType } from './scheme.mapping';
import { SurveyRankingScheme } from './scheme.type';

@ObjectType({ description: 'A round of the period that does not enter the ranking.' })
export class SurveyRankingRoundLeftOut {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  @Field({
    description:
      'TRIAL, SIMULATED, NOT_SIMULATED, OTHER_CORE or NOT_LISTED; of a service field also FIELD_MISSING, FIELD_DIFFERENT or FIELD_NOT_TOLD_APART; more may come.',
  })
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
export class SurveySchemeRanking extends RankedAgencies {
  @Field(() => SurveyRankingScheme)
  readonly scheme!: SurveyRankingScheme;

  @Field(() => [SurveyRound], {
    description: 'Rounds whose forms are ranked, each form once, in the order in which they were opened.',
  })
  readonly rounds!: readonly SurveyRound[];

  @Field(() => [SurveyRankingRoundLeftOut])
  readonly roundsLeftOut!: readonly SurveyRankingRoundLeftOut[];

  @Field(() => [SurveyPendingRound], {
    description:
      'Rounds that are not final, with the agencies and fields that show nothing yet. Empty: the figures change no more.',
  })
  readonly pending!: readonly SurveyPendingRound[];

  @Field(() => String, { nullable: true, description: 'Factor that was asked for. Null: all.' })
  readonly factor!: string | null;

  @Field(() => SurveyRankedField, {
    nullable: true,
    description: 'Service field whose forms alone are ranked. Null: all.',
  })
  readonly field!: SurveyRankedField | null;

  @Field(() => Int, {
    description:
      'Valid forms that may belong to the field and are told apart no more; 0 where none is asked for.',
  })
  readonly notToldApart!: number;

  @Field(() => [SurveyCriterionNotCompared])
  readonly criteriaNotCompared!: readonly SurveyCriterionNotCompared[];

  @Field(() => [SurveyRankedGroup])
  readonly groups!: readonly SurveyRankedGroup[];

  @Field(() => SurveyRankingComparison, {
    nullable: true,
    description:
      'Changes since the scheme that this one is compared with. Null: it names none; also of one factor or service field beside published figures, and of one factor across a bridge.',
  })
  readonly comparison!: SurveyRankingComparison | null;

  static of({
    scheme,
    rounds,
    comparable,
    groups,
    comparison,
    ...ranked
  }: SchemeRanking): SurveySchemeRanking {
    return Object.assign(new SurveySchemeRanking(), {
      ...rankedAgencies(ranked, scheme.document.demonstration, scheme.document.pooledUnits),
      scheme: schemeType(scheme),
      rounds: rounds.entered.map((round) => roundType(round)),
      roundsLeftOut: rounds.leftOut.map(SurveyRankingRoundLeftOut.of),
      pending: ranked.pending.map(SurveyPendingRound.of),
      factor: ranked.factor ?? null,
      field: ranked.field ? SurveyRankedField.of(ranked.field) : null,
      notToldApart: ranked.notToldApart,
      comparison: comparison ? SurveyRankingComparison.of(comparison, scheme.document.pooledUnits) : null,
      criteriaNotCompared: comparable.notShared.map(SurveyCriterionNotCompared.of),
      groups: groups.map(SurveyRankedGroup.of),
    });
  }
}
