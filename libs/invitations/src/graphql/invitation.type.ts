import {
  SurveyDay,
  SurveyProblem,
  SurveyRefusal,
  connectionOf,
  findingOf,
  IdField,
} from '@hailong/graphql-kit';
import { CalendarDay, INVITATION_ID } from '@hailong/kernel';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { ShownInvitationCounts } from '../use-cases/count-invitations.use-case';
import type { PeopleInvited } from '../use-cases/invite-people.use-case';
import type { PaperInvitation } from '../use-cases/paper-invitations.use-case';

@ObjectType({ description: 'Numbers of people invited and left out, by reason; no names.' })
export class SurveyPeopleInvited {
  @Field(() => Int)
  readonly invited!: number;

  @Field(() => Int, {
    description:
      'People of the round, also of earlier orders, whose messages and sheets wait until there are five of their class, in a round with two forms drawn for the same: of fewer, answers could be told apart by name. Several dossiers of one person are one.',
  })
  readonly waiting!: number;

  @Field(() => [SurveyProblem], {
    description:
      'How many people of each class, and drawn form, wait, why, and what to do. Empty: no person waits.',
  })
  readonly waitingBecause!: readonly SurveyProblem[];

  @Field(() => Int, { description: 'Left out: objecting.' })
  readonly objecting!: number;

  @Field(() => Int, { description: 'Left out: their dossier has an invitation in this round.' })
  readonly alreadyInvited!: number;

  @Field(() => Int, { description: 'Left out: without address.' })
  readonly withoutContact!: number;

  @Field(() => Int, {
    description:
      'Left out: the agency asked their person lately, in this round or another, or invites it now for another dossier.',
  })
  readonly resting!: number;

  @Field(() => SurveyDay, { description: 'Last day of use of all invitations of the round.' })
  readonly expiresOn!: CalendarDay;

  static of({ waitingBecause, ...invited }: PeopleInvited): SurveyPeopleInvited {
    return Object.assign(new SurveyPeopleInvited(), {
      ...invited,
      waitingBecause: waitingBecause.map(findingOf),
    });
  }
}

export const SurveyInviteResult = createUnionType({
  name: 'SurveyInviteResult',
  types: () => [SurveyPeopleInvited, SurveyRefusal] as const,
});

@ObjectType({ description: 'Numbers of invitations; no names.' })
export class SurveyInvitations {
  @Field(() => Int)
  readonly issued!: number;

  @Field(() => Int)
  readonly sent!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Invitations exchanged for a credential or used for an answer, rounded down to whole fives, so that no single person shows. Null: fewer than five.',
  })
  readonly exchanged!: number | null;

  static of({ issued, sent, used }: ShownInvitationCounts): SurveyInvitations {
    return Object.assign(new SurveyInvitations(), { issued, sent, exchanged: used });
  }
}

@ObjectType({ description: 'Sheet to print.' })
export class SurveyPaperInvitation {
  @IdField(INVITATION_ID)
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Code of its dossier. Null on a blank sheet.' })
  readonly dossierCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of its member of a list, as labels print it.' })
  readonly listNumber!: number | null;

  @Field(() => String, { nullable: true, description: 'Name of the body it is for.' })
  readonly bodyName!: string | null;

  @Field(() => SurveyDay, { description: 'Last day of use.' })
  readonly expiresOn!: CalendarDay;

  @Field()
  readonly link!: string;

  @Field({ description: 'QR code of the link: an SVG picture.' })
  readonly qr!: string;

  @Field({ description: 'Code to type where nothing can scan.' })
  readonly shortCode!: string;

  static of({ invitationId, ...sheet }: PaperInvitation): SurveyPaperInvitation {
    return Object.assign(new SurveyPaperInvitation(), { id: invitationId, ...sheet });
  }
}

@ObjectType()
export class SurveyPaperInvitationConnection extends connectionOf(
  SurveyPaperInvitation,
  'SurveyPaperInvitation',
) {}

export const SurveyPaperInvitationsResult = createUnionType({
  name: 'SurveyPaperInvitationsResult',
  types: () => [SurveyPaperInvitationConnection, SurveyRefusal] as const,
});

@ObjectType({
  description: 'A revoked invitation cannot be used any more; whether it was used before is not told.',
})
export class SurveyInvitationRevoked {
  @IdField(INVITATION_ID)
  readonly invitation!: string;

  static of(invitation: string): SurveyInvitationRevoked {
    return Object.assign(new SurveyInvitationRevoked(), { invitation });
  }
}

export const SurveyRevokeInvitationResult = createUnionType({
  name: 'SurveyRevokeInvitationResult',
  types: () => [SurveyInvitationRevoked, SurveyRefusal] as const,
});
