import { SurveyAgency } from '@hailong/agencies';
import { IdOrCode, SurveyPageArgs, connectionOf } from '@hailong/graphql-kit';
import { ArgsType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { OpinionCounts } from '../domain/opinion-counts';
import type { OpinionState } from '../domain/opinion-state';
import { OwnOpinionCounts } from '../use-cases/count-opinions.use-case';
import { SurveyOpinionState } from './opinion.enums';

@ArgsType()
export class SurveyOpinionCountsArgs {
  @IdOrCode({ nullable: true, description: 'Only of this round. Default: all rounds.' })
  readonly round?: string | null;
}

@ArgsType()
export class SurveyOpinionsOfAgenciesArgs extends SurveyPageArgs {
  @IdOrCode({ nullable: true, description: 'Only of this round. Default: all rounds.' })
  readonly round?: string | null;
}

@ObjectType({ description: 'Opinions in a state.' })
export class SurveyOpinionStateCount {
  @Field(() => SurveyOpinionState)
  readonly state!: OpinionState;

  @Field(() => Int)
  readonly opinions!: number;
}

@ObjectType({ isAbstract: true })
abstract class Counts {
  @Field(() => Int, { description: 'Opinions that have appeared, with the blocks of their forms.' })
  readonly opinions!: number;

  @Field(() => [SurveyOpinionStateCount], { description: 'Every state.' })
  readonly states!: readonly SurveyOpinionStateCount[];

  @Field(() => Int, { description: 'Past the deadline, and something is due.' })
  readonly overdue!: number;

  @Field(() => Int, { description: 'Answered, handed over or set aside.' })
  readonly closed!: number;

  @Field(() => Int, { description: 'Those of `closed` that met the deadline.' })
  readonly closedInTime!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the days from appearing to closing, unrounded. Null: none is closed.',
  })
  readonly meanDays!: number | null;
}

@ObjectType({ description: 'How the acting agency handles the opinions about it.' })
export class SurveyOpinionCounts extends Counts {
  @Field({
    description:
      'Texts of forms of a closed round that are too few for a block stay hidden for good. Of an open round it says nothing.',
  })
  readonly someStayHidden!: boolean;

  static of(counts: OwnOpinionCounts): SurveyOpinionCounts {
    return Object.assign(new SurveyOpinionCounts(), counts);
  }
}

@ObjectType({ description: 'How an agency handles the opinions about it: numbers, no text.' })
export class SurveyAgencyOpinionCounts extends Counts {
  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  readonly agencyId!: number;

  static of(counts: OpinionCounts): SurveyAgencyOpinionCounts {
    return Object.assign(new SurveyAgencyOpinionCounts(), counts);
  }
}

@ObjectType()
export class SurveyAgencyOpinionCountsConnection extends connectionOf(
  SurveyAgencyOpinionCounts,
  'SurveyAgencyOpinionCounts',
) {}
