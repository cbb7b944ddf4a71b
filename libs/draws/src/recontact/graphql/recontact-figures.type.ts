import { IdField, SurveyDay, connectionOf } from '@hailong/graphql-kit';
import { CalendarDay, RECONTACT_ID, RecontactKey } from '@hailong/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { RecontactShareName } from '../domain/recontact-shares';
import { SurveyRecontactShareName } from './recontact.enums';
import { SurveyRecontactCaller, SurveyRecontactCounts } from './recontact.type';

@ObjectType({ description: 'A share of the people called of an agency.' })
export class SurveyRecontactShare {
  @Field(() => SurveyRecontactShareName)
  readonly name!: RecontactShareName;

  @Field(() => Int)
  readonly yes!: number;

  @Field(() => Int, { description: 'Denominator: the people that said the one or the other.' })
  readonly n!: number;

  @Field(() => Float, { description: 'Percent.' })
  readonly percent!: number;

  @Field(() => Float, {
    description:
      'Lower bound in percent of the 95 % interval (Wilson, for a random sample from the called people of the agency).',
  })
  readonly lower!: number;

  @Field(() => Float, { description: 'Upper bound in percent.' })
  readonly upper!: number;
}

@ObjectType({ description: 'Numbers of a rated agency in a re-contact check.' })
export class SurveyRecontactFigures {
  @IdField(RECONTACT_ID)
  readonly recontact!: RecontactKey;

  @Field()
  readonly agencyCode!: string;

  @Field({ description: 'Code of the unit whose people call.' })
  readonly unitCode!: string;

  @Field(() => SurveyDay, { nullable: true })
  readonly closedOn!: CalendarDay | null;

  @Field(() => Int, { description: 'Called people that could be drawn.' })
  readonly population!: number;

  @Field(() => Int)
  readonly drawn!: number;

  @Field(() => SurveyRecontactCounts, {
    nullable: true,
    description:
      'Null for the rated agency while the check is under way, so that it cannot tell single calls.',
  })
  readonly counts!: SurveyRecontactCounts | null;

  @Field(() => [SurveyRecontactShare], {
    description: 'A share without people is left out; outside of the unit, one of fewer than five.',
  })
  readonly shares!: readonly SurveyRecontactShare[];

  @Field(() => [SurveyRecontactCaller], { description: 'For the unit and the giver of the mandate.' })
  readonly callers!: readonly SurveyRecontactCaller[];

  /** Key after which the next page begins. */
  readonly cursor!: string;
}

@ObjectType()
export class SurveyRecontactFiguresConnection extends connectionOf(
  SurveyRecontactFigures,
  'SurveyRecontactFigures',
) {}
