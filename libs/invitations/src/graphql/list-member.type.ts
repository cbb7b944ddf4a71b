import { SurveyIssueWay } from '@hailong/dossiers';
import type { IssueWay } from '@hailong/dossiers/domain';
import { IdField, SurveyDay, SurveyRefusal, connectionOf } from '@hailong/graphql-kit';
import { CalendarDay, LIST_MEMBER_ID } from '@hailong/kernel';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { InvitationPort } from '../delivery/domain/invitation-port';
import { SurveyInvitationPort } from '../delivery/graphql/invitation-port.enum';
import type { ListMember } from '../use-cases/read-list-members.use-case';

@ObjectType({
  description:
    'Member of a list. Of enterprises and people neither name nor contact, and nothing about an answer; of a named body whether it has answered, never what.',
})
export class SurveyListMember {
  @IdField(LIST_MEMBER_ID)
  readonly id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number in the list, as labels print it. Null: the round is closed.',
  })
  readonly number!: number | null;

  @Field(() => String, { nullable: true, description: 'Code of a body. Null of enterprises and people.' })
  readonly code!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of a body. Null of enterprises and people.' })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its field.' })
  readonly field!: string | null;

  @Field({ description: 'It has an e-mail address or a phone number.' })
  readonly reachable!: boolean;

  @Field({ description: 'It wants no survey.' })
  readonly objects!: boolean;

  @Field(() => SurveyInvitationPort, { nullable: true, description: 'Way of its invitation. Null: none.' })
  readonly invitedBy!: InvitationPort | null;

  @Field(() => SurveyDay, { nullable: true, description: 'Day on which a form was issued.' })
  readonly issuedOn!: CalendarDay | null;

  @Field(() => SurveyIssueWay, { nullable: true })
  readonly issuedBy!: IssueWay | null;

  @Field(() => SurveyDay, { nullable: true, description: 'Day on which its envelope came back.' })
  readonly undeliverableOn!: CalendarDay | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The body has answered. Null of enterprises and people, and where it is not known any more.',
  })
  readonly answered!: boolean | null;

  /** Position in the list, for cursors. */
  readonly position!: number;

  static of({ memberId, ...member }: ListMember): SurveyListMember {
    return Object.assign(new SurveyListMember(), { id: memberId, ...member });
  }
}

@ObjectType()
export class SurveyListMemberConnection extends connectionOf(SurveyListMember, 'SurveyListMember') {}

export const SurveyListMembersResult = createUnionType({
  name: 'SurveyListMembersResult',
  types: () => [SurveyListMemberConnection, SurveyRefusal] as const,
});
