import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { NO_ID, SurveyInputPipe, decodeCursor, idOf, refusalOf, resultOf } from '@hailong/graphql-kit';
import { Args, ID, Mutation, Query } from '@nestjs/graphql';
import { CountInvitations } from '../use-cases/count-invitations.use-case';
import { InvitePeople } from '../use-cases/invite-people.use-case';
import { PaperInvitations } from '../use-cases/paper-invitations.use-case';
import { RevokeInvitation } from '../use-cases/revoke-invitation.use-case';
import {
  InviteToSurveyInput,
  RevokeSurveyInvitationInput,
  SurveyPaperInvitationsArgs,
  orderOf,
} from './invitation.input';
import {
  InviteToSurveyResult,
  RevokeSurveyInvitationResult,
  SurveyInvitationRevoked,
  SurveyInvitations,
  SurveyPaperInvitation,
  SurveyPaperInvitationConnection,
  SurveyPaperInvitationsResult,
  SurveyPeopleInvited,
} from './invitation.type';

@SurveyResolver()
export class InvitationResolver {
  constructor(
    private readonly people: InvitePeople,
    private readonly revocations: RevokeInvitation,
    private readonly sheets: PaperInvitations,
    private readonly invitations: CountInvitations,
  ) {}

  @Mutation(() => InviteToSurveyResult, {
    description: 'Invites people of the acting agency, once a dossier and round, those who object left out.',
  })
  @Allows('invitations.send')
  async inviteToSurvey(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: InviteToSurveyInput,
  ): Promise<typeof InviteToSurveyResult> {
    const order = orderOf(input);
    return order.ok
      ? resultOf(await this.people.invite(scope, order.value), SurveyPeopleInvited.of)
      : refusalOf(order.problems);
  }

  @Mutation(() => RevokeSurveyInvitationResult, { description: 'Takes an invitation back.' })
  @Allows('invitations.send')
  async revokeSurveyInvitation(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { id }: RevokeSurveyInvitationInput,
  ): Promise<typeof RevokeSurveyInvitationResult> {
    return resultOf(await this.revocations.revoke(scope, id), SurveyInvitationRevoked.of);
  }

  @Query(() => SurveyInvitations, {
    description: 'How many people of the acting agency were invited and came.',
  })
  @Allows('invitations.read')
  async surveyInvitations(
    @ActingAgency() scope: AgencyScope,
    @Args('round', { type: () => ID }) round: string,
  ): Promise<SurveyInvitations> {
    return SurveyInvitations.of(await this.invitations.count(scope, idOf(round) ?? NO_ID));
  }

  @Query(() => SurveyPaperInvitationsResult, {
    description: 'The invitations on paper of the acting agency, ready to print; the same each time.',
  })
  @Allows('invitations.send')
  async surveyPaperInvitations(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, first, after }: SurveyPaperInvitationsArgs,
  ): Promise<typeof SurveyPaperInvitationsResult> {
    const sheets = await this.sheets.read(
      scope,
      idOf(round) ?? NO_ID,
      after && decodeCursor(after),
      first + 1,
    );
    return resultOf(sheets, (rows) =>
      SurveyPaperInvitationConnection.from(rows.map(SurveyPaperInvitation.of), first, ({ id }) => id),
    );
  }
}
