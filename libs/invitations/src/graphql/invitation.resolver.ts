import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor, refusalOf, resultOf, ID_OR_CODE } from '@hailong/graphql-kit';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { CountInvitations } from '../use-cases/count-invitations.use-case';
import { InvitePeople } from '../use-cases/invite-people.use-case';
import { PaperInvitations } from '../use-cases/paper-invitations.use-case';
import { RevokeInvitation } from '../use-cases/revoke-invitation.use-case';
import {
  SurveyInviteInput,
  SurveyRevokeInvitationInput,
  SurveyPaperInvitationsArgs,
  orderOf,
} from './invitation.input';
import {
  SurveyInviteResult,
  SurveyRevokeInvitationResult,
  SurveyInvitationRevoked,
  SurveyInvitations,
  SurveyPaperInvitation,
  SurveyPaperInvitationConnection,
  SurveyPaperInvitationsResult,
  SurveyPeopleInvited,
} from './invitation.type';
import { FindRounds } from '@hailong/surveys';
import { DELIVERY_ID, INVITATION_ID } from '@hailong/kernel';

@SurveyResolver()
export class InvitationResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly people: InvitePeople,
    private readonly revocations: RevokeInvitation,
    private readonly sheets: PaperInvitations,
    private readonly invitations: CountInvitations,
  ) {}

  @Mutation(() => SurveyInviteResult, {
    description:
      'Invites people of the acting agency, once for each dossier and round; objecting people are left out.',
  })
  @Allows('invitations.send')
  async inviteToSurvey(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyInviteInput,
  ): Promise<typeof SurveyInviteResult> {
    const order = orderOf(input, await this.rounds.idFor(scope, input.round));
    return order.ok
      ? resultOf(await this.people.invite(scope, order.value), SurveyPeopleInvited.of)
      : refusalOf(order.problems);
  }

  @Mutation(() => SurveyRevokeInvitationResult, { description: 'Revokes an invitation.' })
  @Allows('invitations.send')
  async revokeSurveyInvitation(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { id }: SurveyRevokeInvitationInput,
  ): Promise<typeof SurveyRevokeInvitationResult> {
    return resultOf(
      await this.revocations.revoke(scope, invitationOrMessage(id)),
      SurveyInvitationRevoked.of,
    );
  }

  @Query(() => SurveyInvitations, {
    description: 'Numbers of invited people of the acting agency and of used invitations.',
  })
  @Allows('invitations.read')
  async surveyInvitations(
    @ActingAgency() scope: AgencyScope,
    @Args('round', ID_OR_CODE) round: string,
  ): Promise<SurveyInvitations> {
    return SurveyInvitations.of(await this.invitations.count(scope, await this.rounds.idFor(scope, round)));
  }

  @Query(() => SurveyPaperInvitationsResult, {
    description: 'Invitations on paper of the acting agency, ready to print; the same each time.',
  })
  @Allows('invitations.send')
  async surveyPaperInvitations(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, first, after }: SurveyPaperInvitationsArgs,
  ): Promise<typeof SurveyPaperInvitationsResult> {
    const roundId = await this.rounds.idFor(scope, round);
    const sheets = await this.sheets.read(scope, roundId, after && decodeCursor(after), first + 1);
    return resultOf(sheets, (rows) =>
      SurveyPaperInvitationConnection.from(
        rows.map(SurveyPaperInvitation.of),
        { first, after },
        ({ id }) => id,
      ),
    );
  }
}

/** Reads the id of an invitation, or of a message, which objections write without its noun. */
function invitationOrMessage(id: string): string {
  return INVITATION_ID.read(id) ?? DELIVERY_ID.read(id) ?? id;
}
