import { Provider } from '@nestjs/common';
import { DELIVERY } from './delivery/delivery.providers';
import { INVITATIONS_READY, INVITATION_TEXTS, InvitationTexts } from './delivery/use-cases/invitation-texts';
import { DossierTickets } from './dossier-tickets/use-cases/dossier-tickets';
import { HandOutTicket } from './dossier-tickets/use-cases/hand-out-ticket.use-case';
import { CredentialResolver } from './graphql/credential.resolver';
import { InvitationResolver } from './graphql/invitation.resolver';
import { ListMemberResolver } from './graphql/list-member.resolver';
import { ObjectionResolver } from './graphql/objection.resolver';
import { RetractionResolver } from './graphql/retraction.resolver';
import { AnswerWithoutScript } from './use-cases/answer-without-script.use-case';
import { AnsweredBodies } from './use-cases/answered-bodies';
import { CompleteAdmissions } from './use-cases/complete-admissions';
import { CountInvitations } from './use-cases/count-invitations.use-case';
import { CredentialKeys } from './use-cases/credential-keys';
import { DestroyRoundSecrets } from './use-cases/destroy-round-secrets.use-case';
import { HalfProofs } from './use-cases/half-proofs';
import { ExchangeInvitation } from './use-cases/exchange-invitation.use-case';
import { AdmissionLookup } from './use-cases/admission-lookup';
import { LimitGuesses } from './use-cases/guess-limit';
import { InvitationLinks } from './use-cases/invitation-links';
import { InvitationsForgetContacts } from './use-cases/invitations.contact-listener';
import { InvitationsFollowRounds } from './use-cases/invitations.round-listener';
import { InvitePeople } from './use-cases/invite-people.use-case';
import { MarkUsed } from './use-cases/mark-used.use-case';
import { PaperInvitations } from './use-cases/paper-invitations.use-case';
import { ReadCredentialKey } from './use-cases/read-credential-key.use-case';
import { RetractDossier } from './use-cases/retract-dossier.use-case';
import { ReadListMembers } from './use-cases/read-list-members.use-case';
import { ReplaceAdmissions } from './use-cases/replace-admissions';
import { RevokeInvitation } from './use-cases/revoke-invitation.use-case';
import { TakeObjection } from './use-cases/take-objection.use-case';
import { RoundSecrets } from './use-cases/round-secrets';
import { UnusedInvitations } from './use-cases/unused-invitations';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const INVITATIONS: readonly Provider[] = [
  ...DELIVERY,
  RoundSecrets,
  CredentialKeys,
  HalfProofs,
  CompleteAdmissions,
  InvitationLinks,
  AdmissionLookup,
  UnusedInvitations,
  AnsweredBodies,
  { provide: INVITATIONS_READY, useExisting: CompleteAdmissions },
  {
    provide: INVITATION_TEXTS,
    inject: [InvitationLinks, UnusedInvitations],
    useFactory: (links: InvitationLinks, unused: UnusedInvitations): InvitationTexts => ({
      linkOf: (agencyId, id) => links.linkOf(agencyId, id),
      contactOf: (agencyId, id) => links.contactOf(agencyId, id),
      unused: (agencyId, roundId, ids) => unused.among(agencyId, roundId, ids),
    }),
  },
  InvitePeople,
  PaperInvitations,
  RevokeInvitation,
  RetractDossier,
  TakeObjection,
  CountInvitations,
  ReadListMembers,
  ListMemberResolver,
  LimitGuesses,
  ExchangeInvitation,
  AnswerWithoutScript,
  HandOutTicket,
  DossierTickets,
  MarkUsed,
  ReplaceAdmissions,
  DestroyRoundSecrets,
  ReadCredentialKey,
  InvitationsFollowRounds,
  InvitationsForgetContacts,
  InvitationResolver,
  ObjectionResolver,
  RetractionResolver,
  CredentialResolver,
];
