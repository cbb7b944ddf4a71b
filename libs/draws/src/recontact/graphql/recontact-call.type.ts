import { SurveyDay, connectionOf } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Answerer, Reached, Reply } from '../domain/outcome';
import { SurveyRecontactAnswerer, SurveyRecontactReached, SurveyRecontactReply } from './recontact.enums';
import { SurveyRecontact } from './recontact.type';

@ObjectType({
  description: 'A person to be called. Reading is written down in the trail of the rated agency.',
})
export class SurveyRecontactMember {
  @Field(() => Int, { description: 'From 1 within the agency, the order of the draw.' })
  readonly position!: number;

  @Field()
  readonly dossierCode!: string;

  @Field(() => String, { nullable: true })
  readonly procedureCode!: string | null;

  @Field(() => SurveyDay)
  readonly finishedOn!: CalendarDay;

  @Field(() => String, {
    nullable: true,
    description: 'Null: none, or the person objects by now: do not call.',
  })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true })
  readonly email!: string | null;

  @Field(() => SurveyRecontactReached, { nullable: true, description: 'Null: not called yet.' })
  readonly reached!: Reached | null;

  @Field(() => Int, { description: 'Calls so far.' })
  readonly attempts!: number;
}

@ObjectType()
export class SurveyRecontactMemberConnection extends connectionOf(
  SurveyRecontactMember,
  'SurveyRecontactMember',
) {}

@ObjectType({ description: 'The outcome of a call was recorded. It leads to no answer.' })
export class SurveyRecontactCallRecorded {
  @Field()
  readonly dossierCode!: string;

  @Field(() => SurveyRecontactReached)
  readonly reached!: Reached;

  @Field(() => SurveyRecontactReply, { nullable: true })
  readonly asked!: Reply | null;

  @Field(() => SurveyRecontactAnswerer, { nullable: true })
  readonly answered!: Answerer | null;

  @Field(() => SurveyRecontactReply, { nullable: true })
  readonly again!: Reply | null;

  @Field(() => Int)
  readonly attempts!: number;

  @Field({ description: 'It corrects an earlier record, which stays.' })
  readonly correction!: boolean;
}

@ObjectType({ description: 'Members of an agency that a caller was handed.' })
export class SurveyRecontactPart {
  @Field()
  readonly caller!: string;

  @Field()
  readonly agencyCode!: string;

  @Field(() => Int)
  readonly members!: number;
}

@ObjectType({ description: 'The members still to be called were dealt to callers.' })
export class SurveyRecontactHandedOut {
  @Field(() => SurveyRecontact)
  readonly recontact!: SurveyRecontact;

  @Field(() => [SurveyRecontactPart])
  readonly parts!: readonly SurveyRecontactPart[];
}
