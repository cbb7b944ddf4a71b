import { SurveyAgencyKind, SurveyAgencyLevel } from '@hailong/agencies';
import type { AgencyKind, AgencyLevel } from '@hailong/agencies/domain';
import { SurveyIndexMethod } from '@hailong/criteria';
import { IdField, SurveyDay, SurveyText, enumOf } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText, ROUND_ID } from '@hailong/kernel';
import type { IndexMethodName } from '@hailong/statistics';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { SurveyPublishedFigures } from './published-figures.type';
import {
  BRIDGE_OVERS,
  BridgeOver,
  ROUNDS_RULES,
  RoundsRule,
  SCHEME_STATES,
  SchemeState,
} from '../domain/ranking-scheme';

export const SurveyRankingRoundsRule = enumOf(
  'SurveyRankingRoundsRule',
  ROUNDS_RULES,
  'Which rounds of the period enter a ranking.',
);
export const SurveyBridgeOver = enumOf(
  'SurveyBridgeOver',
  BRIDGE_OVERS,
  'Agencies over which two cores are linked.',
);
const SurveyRankingSchemeState = enumOf('SurveyRankingSchemeState', SCHEME_STATES);

@ObjectType({ description: 'Days from the first to the last, both included.' })
export class SurveyRankingPeriod {
  @Field(() => SurveyDay)
  readonly from!: CalendarDay;

  @Field(() => SurveyDay)
  readonly to!: CalendarDay;
}

@ObjectType({ description: 'A version of a criteria set or of a scheme, by name.' })
export class SurveyNamedVersion {
  @Field()
  readonly code!: string;

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType({ description: 'Bridge from an older core, by rounds with two forms.' })
export class SurveyRankingBridge {
  @Field(() => SurveyNamedVersion, { description: 'The older core.' })
  readonly core!: SurveyNamedVersion;

  @Field(() => SurveyBridgeOver)
  readonly over!: BridgeOver;
}

@ObjectType({ description: 'A round on the list of a scheme.' })
export class SurveyRankingListedRound {
  @IdField(ROUND_ID)
  readonly roundId!: number;

  @Field()
  readonly code!: string;

  @Field({ description: 'Code of the agency that runs it.' })
  readonly ownerCode!: string;
}

@ObjectType({
  description: 'Agencies ranked among each other: those that meet every condition that is not null.',
})
export class SurveyRankingGroup {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => [SurveyAgencyKind], { nullable: true })
  readonly kinds!: readonly AgencyKind[] | null;

  @Field(() => [SurveyAgencyLevel], { nullable: true })
  readonly levels!: readonly AgencyLevel[] | null;

  @Field(() => [String], { nullable: true })
  readonly roundGroups!: readonly string[] | null;

  @Field(() => Float, { nullable: true, description: 'Index that its agencies shall reach, percent.' })
  readonly target!: number | null;
}

@ObjectType({ description: 'Small agencies that enter a ranking together.' })
export class SurveyPooledUnits {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly title!: LocalizedText;

  @Field(() => [String], { description: 'Codes.' })
  readonly agencies!: readonly string[];
}

@ObjectType({ description: 'A term in words, for print.' })
export class SurveyRankingTerm {
  @Field()
  readonly code!: string;

  @Field({ description: 'Name of the term, Vietnamese.' })
  readonly label!: string;

  @Field({ description: 'Name of the term, English.' })
  readonly labelEn!: string;

  @Field({ description: 'Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'English.' })
  readonly textEn!: string;
}

@ObjectType({ description: 'A term that differs from the version before.' })
export class SurveyRankingSchemeDifference {
  @Field({ description: 'Path of the term: `method`, `rankingGroups.commune`.' })
  readonly code!: string;

  @Field({ description: 'The difference as a sentence, Vietnamese.' })
  readonly message!: string;

  @Field({ description: 'The difference as a sentence, English.' })
  readonly messageEn!: string;
}

@ObjectType({
  description:
    'A version of the terms by which the province ranks (quy chế xếp hạng). An announced one never changes.',
})
export class SurveyRankingScheme {
  @Field()
  readonly code!: string;

  @Field(() => Int, { description: 'From 1, counted for each code.' })
  readonly version!: number;

  @Field(() => SurveyRankingSchemeState)
  readonly state!: SchemeState;

  @Field(() => SurveyDay, { nullable: true, description: 'Null while it is a draft.' })
  readonly announcedOn!: CalendarDay | null;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'First day on which figures of its rounds were known when it was announced. Null: none was.',
  })
  readonly figuresKnownOn!: CalendarDay | null;

  @Field({
    description:
      'When it was announced, and whether figures were known by then; show it with every ranking. Vietnamese.',
  })
  readonly announcement!: string;

  @Field({ description: 'The same in English.' })
  readonly announcementEn!: string;

  @Field(() => SurveyText)
  readonly title!: LocalizedText;

  @Field(() => SurveyRankingPeriod)
  readonly period!: SurveyRankingPeriod;

  @Field(() => SurveyNamedVersion, { description: "The province's core on which it rests." })
  readonly core!: SurveyNamedVersion;

  @Field(() => SurveyRankingRoundsRule)
  readonly roundsRule!: RoundsRule;

  @Field(() => [SurveyRankingListedRound], { description: 'Empty unless the rule is LISTED.' })
  readonly rounds!: readonly SurveyRankingListedRound[];

  @Field(() => SurveyIndexMethod)
  readonly method!: IndexMethodName;

  @Field(() => Int, { description: 'Fewest forms in the index for a rank.' })
  readonly minimumResponses!: number;

  @Field(() => Int, { description: 'Percent.' })
  readonly confidenceLevel!: number;

  @Field(() => [SurveyRankingGroup], { description: 'Empty: the ranking groups of the rounds.' })
  readonly rankingGroups!: readonly SurveyRankingGroup[];

  @Field(() => [SurveyPooledUnits], { description: 'Empty: every agency enters by itself.' })
  readonly pooledUnits!: readonly SurveyPooledUnits[];

  @Field({ description: 'Ranks demonstration rounds, whose answers are simulated, and no others.' })
  readonly demonstration!: boolean;

  @Field(() => SurveyNamedVersion, { nullable: true })
  readonly comparison!: SurveyNamedVersion | null;

  @Field(() => SurveyRankingBridge, { nullable: true, description: 'Null: both schemes rest on one core.' })
  readonly bridge!: SurveyRankingBridge | null;

  @Field(() => SurveyPublishedFigures, {
    nullable: true,
    description: 'Figures of an earlier year that others published. Null: none are compared with.',
  })
  readonly publishedFigures!: SurveyPublishedFigures | null;

  @Field(() => [SurveyRankingTerm], {
    description: 'Every term in words, also those left to their defaults.',
  })
  readonly terms!: readonly SurveyRankingTerm[];

  @Field(() => [SurveyRankingSchemeDifference], {
    description: 'Against the version before; empty for the first.',
  })
  readonly differences!: readonly SurveyRankingSchemeDifference[];
}
