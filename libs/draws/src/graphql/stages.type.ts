import { SurveyDay, connectionOf } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Selection } from '../domain/choose-units';
import type { MemberKind } from '../domain/member-kind';
import { SurveyDrawSelection, SurveyDrawnKind } from './draw.enums';

@ObjectType({ description: 'Another number of communes for one stratum.' })
export class SurveyDrawStratumCommunes {
  @Field({ description: 'Name of the stratum.' })
  readonly stratum!: string;

  @Field(() => Int)
  readonly communes!: number;
}

@ObjectType({ description: 'Sizes of a draw in stages: communes, villages, households.' })
export class SurveyDrawStages {
  @Field(() => Int, { description: 'Communes of each stratum.' })
  readonly communes!: number;

  @Field(() => [SurveyDrawStratumCommunes], { description: 'Strata with another number of communes.' })
  readonly exceptions!: readonly SurveyDrawStratumCommunes[];

  @Field(() => SurveyDrawSelection)
  readonly communesBy!: Selection;

  @Field(() => Int, { description: 'Villages of each drawn commune.' })
  readonly villages!: number;

  @Field(() => SurveyDrawSelection)
  readonly villagesBy!: Selection;

  @Field(() => Int, { description: 'Households of each drawn village, each with the same chance.' })
  readonly households!: number;

  @Field(() => Int, { description: 'Replacements drawn with each household.' })
  readonly replacements!: number;
}

@ObjectType({
  description:
    'Cụm: a drawn village under a random number. Responses keep the number alone; only the draw says which village it is.',
})
export class SurveyDrawCluster {
  @Field(() => Int, { description: 'Its number, unlike any other of the round.' })
  readonly cluster!: number;

  @Field()
  readonly stratum!: string;

  @Field()
  readonly communeCode!: string;

  @Field()
  readonly village!: string;

  @Field(() => Int, { description: 'Households in the list of the village.' })
  readonly households!: number;

  @Field(() => Float, { description: 'Chance with which the village was drawn, above 0 up to 1.' })
  readonly villageInclusionProbability!: number;

  @Field(() => Float, { description: 'Chance with which each of its households was drawn, above 0 up to 1.' })
  readonly inclusionProbability!: number;

  @Field(() => Float, { description: 'Design weight of each of its households: 1 divided by that chance.' })
  readonly designWeight!: number;
}

@ObjectType()
export class SurveyDrawClusterConnection extends connectionOf(SurveyDrawCluster, 'SurveyDrawCluster') {}

@ObjectType({ description: 'A drawn household: to be asked when it was called.' })
export class SurveyDrawHousehold {
  @Field(() => Int, { description: 'Number of the cluster, for the form.' })
  readonly cluster!: number;

  @Field()
  readonly stratum!: string;

  @Field()
  readonly communeCode!: string;

  @Field()
  readonly village!: string;

  @Field(() => Int, { description: 'Its line in the list of the village, from 1.' })
  readonly line!: number;

  @Field(() => Int, { description: 'From 1 within the cluster, the order of the draw.' })
  readonly position!: number;

  @Field(() => SurveyDrawnKind)
  readonly kind!: MemberKind;

  @Field(() => SurveyDay, { nullable: true, description: 'Null: a replacement that waits.' })
  readonly calledOn!: CalendarDay | null;

  @Field(() => Int, { nullable: true, description: 'Line of the household that it was called for.' })
  readonly replaces!: number | null;

  @Field(() => String, { nullable: true, description: 'Reason for it.' })
  readonly reason!: string | null;

  /** Position after which the next page begins. */
  readonly cursor!: string;
}

@ObjectType()
export class SurveyDrawHouseholdConnection extends connectionOf(SurveyDrawHousehold, 'SurveyDrawHousehold') {}
