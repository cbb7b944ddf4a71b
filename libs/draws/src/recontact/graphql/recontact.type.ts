import { IdField, SurveyDay, connectionOf } from '@hailong/graphql-kit';
import { CalendarDay, RECONTACT_ID, ROUND_ID, RecontactKey } from '@hailong/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A rated agency of a re-contact check, as it was drawn.' })
export class SurveyRecontactAgency {
  @Field()
  readonly agencyCode!: string;

  @Field(() => Int, { description: 'Called people with a contact and without an objection.' })
  readonly population!: number;

  @Field(() => Int)
  readonly drawn!: number;
}

@ObjectType({
  description:
    'Đợt phúc tra: people called by a round that another unit calls again. Never undone; names no person.',
})
export class SurveyRecontact {
  @IdField(RECONTACT_ID)
  readonly id!: RecontactKey;

  @IdField(ROUND_ID)
  readonly round!: number;

  @Field({ description: 'Code of the unit whose people call.' })
  readonly unitCode!: string;

  @Field({ description: 'Code of the agency that gave the mandate.' })
  readonly givenBy!: string;

  @Field({ description: 'Number and day of the document that orders it.' })
  readonly document!: string;

  @Field(() => Float, { nullable: true, description: 'Null: a total was asked for.' })
  readonly percent!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null: a percentage was asked for.' })
  readonly total!: number | null;

  @Field(() => Int)
  readonly minimum!: number;

  @Field(() => SurveyDay)
  readonly drawnOn!: CalendarDay;

  @Field(() => SurveyDay, { description: 'Last day of calls; the contacts are destroyed after it.' })
  readonly endsOn!: CalendarDay;

  @Field(() => SurveyDay, { nullable: true, description: 'Null: under way until `endsOn`.' })
  readonly closedOn!: CalendarDay | null;

  @Field({ description: 'SHA-256 of lines of agency, digest of its list and number drawn, by code.' })
  readonly digest!: string;

  @Field(() => [SurveyRecontactAgency])
  readonly agencies!: readonly SurveyRecontactAgency[];

  @Field({ description: 'Login that ordered it.' })
  readonly actor!: string;
}

@ObjectType()
export class SurveyRecontactConnection extends connectionOf(SurveyRecontact, 'SurveyRecontact') {}

@ObjectType({ description: 'People by the end of their calls.' })
export class SurveyRecontactCounts {
  @Field(() => Int, { description: 'With an outcome.' })
  readonly called!: number;

  @Field(() => Int)
  readonly reached!: number;

  @Field(() => Int)
  readonly noAnswer!: number;

  @Field(() => Int)
  readonly wrongNumber!: number;

  @Field(() => Int)
  readonly refused!: number;

  @Field(() => Int, { description: 'Reached, and do not remember whether they were asked.' })
  readonly unsure!: number;
}

@ObjectType({ description: 'Part of the people called that a caller holds.' })
export class SurveyRecontactCaller {
  @Field(() => String, { nullable: true, description: 'Null: handed to no caller.' })
  readonly caller!: string | null;

  @Field(() => Int)
  readonly members!: number;

  @Field(() => Int, { description: 'With an outcome.' })
  readonly called!: number;
}
