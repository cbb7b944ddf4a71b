import { SurveyAgencyKind, SurveyAgencyLevel } from '@hailong/agencies';
import { AGENCY_KINDS, AGENCY_LEVELS, AgencyKind, AgencyLevel } from '@hailong/agencies/domain';
import { SurveyIndexMethod } from '@hailong/criteria';
import {
  CODE_LENGTH,
  DaySpanInput,
  IdOrVersion,
  LABEL_LENGTH,
  LabelledInput,
  Nested,
  NestedList,
  SurveyText,
  TextUpTo,
} from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { INDEX_METHODS, IndexMethodName } from '@hailong/statistics';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsNumber, IsOptional } from 'class-validator';
import type { Confidence } from '../../standing/domain/confidence';
import { BRIDGE_OVERS, BridgeOver, ROUNDS_RULES, RoundsRule } from '../domain/ranking-scheme';
import { SurveyPublishedFiguresInput } from './published-figures.input';
import { SurveyBridgeOver, SurveyRankingRoundsRule } from './scheme.type';

/** Most ranking groups of a scheme, and most groups of rounds that a group names. */
const MOST_GROUPS = 50;
/** Most pools of a scheme, and most agencies of a pool. */
const MOST_POOLS = 200;
const MOST_POOLED = 200;
/** Most rounds on the list of a scheme. */
const MOST_ROUNDS = 500;

@InputType({ description: 'From a day to a day, both included.' })
export class SurveyRankingPeriodInput extends DaySpanInput {}

@InputType({
  description: 'Agencies ranked among each other: those that meet every condition given, at least one.',
})
export class SurveyRankingGroupInput extends LabelledInput {
  @Field(() => [SurveyAgencyKind], {
    nullable: true,
    description: "Kinds in the tree of the period's last day.",
  })
  @IsOptional()
  @ArrayMaxSize(MOST_GROUPS)
  @IsIn(AGENCY_KINDS.keys, { each: true })
  readonly kinds?: readonly AgencyKind[] | null;

  @Field(() => [SurveyAgencyLevel], {
    nullable: true,
    description: "Levels in the tree of the period's last day.",
  })
  @IsOptional()
  @ArrayMaxSize(MOST_GROUPS)
  @IsIn(AGENCY_LEVELS.keys, { each: true })
  readonly levels?: readonly AgencyLevel[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Ranking groups that the rounds give their participants; of an agency in no round, its kind.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_GROUPS)
  @TextUpTo(CODE_LENGTH, { each: true })
  readonly roundGroups?: readonly string[] | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Index that its agencies shall reach, percent. Default: no target.',
  })
  @IsOptional()
  @IsNumber()
  readonly target?: number | null;
}

@InputType({ description: 'Bridge from an older core, by rounds with two forms.' })
export class SurveyRankingBridgeInput {
  @IdOrVersion({ description: 'The older core.' })
  readonly core!: string;

  @Field(() => SurveyBridgeOver, { nullable: true, description: 'Default: RANKING_GROUP.' })
  @IsOptional()
  @IsIn(BRIDGE_OVERS.keys)
  readonly over?: BridgeOver | null;
}

@InputType({
  description:
    'Small agencies that enter a ranking together, of one ranking group: their forms are added up, and the minimum counts them together.',
})
export class SurveyPooledUnitsInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly title!: LocalizedText;

  @Field(() => [String], { description: 'Codes, two or more; an agency is in one pool at most.' })
  @ArrayMaxSize(MOST_POOLED)
  @TextUpTo(CODE_LENGTH, { each: true })
  readonly agencies!: readonly string[];
}

@InputType({
  description: 'Terms of a ranking. Those left out get their defaults, which the answer writes out.',
})
export class SurveyRankingSchemeInput {
  @Field({ description: 'Names the scheme through all its versions.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly title!: LocalizedText;

  @Field(() => Int, { nullable: true, description: 'Calendar year of the period; instead of `period`.' })
  @IsOptional()
  @IsInt()
  readonly year?: number | null;

  @Nested(() => SurveyRankingPeriodInput, { nullable: true, description: 'Instead of `year`.' })
  readonly period?: SurveyRankingPeriodInput | null;

  @IdOrVersion({ description: "The province's core on which the ranking rests." })
  readonly core!: string;

  @Field(() => SurveyRankingRoundsRule, {
    nullable: true,
    description: 'Default: ALL_ON_CORE; LISTED where `rounds` are named.',
  })
  @IsOptional()
  @IsIn(ROUNDS_RULES.keys)
  readonly roundsRule?: RoundsRule | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Rounds that have opened, by id or code; for LISTED alone.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_ROUNDS)
  @TextUpTo(CODE_LENGTH, { each: true })
  readonly rounds?: readonly string[] | null;

  @Field(() => SurveyIndexMethod, { nullable: true, description: 'Default: the method of the core.' })
  @IsOptional()
  @IsIn(INDEX_METHODS.keys)
  readonly method?: IndexMethodName | null;

  @Field(() => Int, { nullable: true, description: 'Fewest forms in the index for a rank. Default 30.' })
  @IsOptional()
  @IsInt()
  readonly minimumResponses?: number | null;

  @Field(() => Int, { nullable: true, description: 'Percent: 90, 95 or 99. Default 95.' })
  @IsOptional()
  @IsInt()
  readonly confidenceLevel?: Confidence | null;

  @NestedList(() => SurveyRankingGroupInput, {
    most: MOST_GROUPS,
    nullable: true,
    description:
      'An agency belongs to the first whose conditions it meets. Default: the ranking groups of the rounds.',
  })
  readonly rankingGroups?: readonly SurveyRankingGroupInput[] | null;

  @NestedList(() => SurveyPooledUnitsInput, {
    most: MOST_POOLS,
    nullable: true,
    description: 'Default: none, every agency enters by itself.',
  })
  readonly pooledUnits?: readonly SurveyPooledUnitsInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Ranks demonstration rounds and no others. Default false: none of them.',
  })
  @IsOptional()
  @IsBoolean()
  readonly demonstration?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Announced scheme of an earlier period to compare with: its code, for the version in force, or code@version. Default: none.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly comparison?: string | null;

  @Nested(() => SurveyRankingBridgeInput, {
    nullable: true,
    description: 'Older core, on which the scheme of `comparison` rests. Default: none.',
  })
  readonly bridge?: SurveyRankingBridgeInput | null;

  @Nested(() => SurveyPublishedFiguresInput, {
    nullable: true,
    description: 'Figures of an earlier year that others published; instead of `comparison`. Default: none.',
  })
  readonly publishedFigures?: SurveyPublishedFiguresInput | null;
}
