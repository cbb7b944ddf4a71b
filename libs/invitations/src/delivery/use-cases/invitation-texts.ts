import type { AgencyScope } from '@hailong/database';
import type { DossierContact } from '@hailong/dossiers/domain';

/** Texts that a message needs from its invitation, which alone can open sealed values. */
export interface InvitationTexts {
  /** Computes link and short code of an invitation, the same each time. */
  linkOf(
    agencyId: number,
    invitationId: string,
  ): Promise<{ readonly link: string; readonly shortCode: string }>;
  /** Opens the contact; undefined without one, or when it was destroyed with the round. */
  contactOf(agencyId: number, invitationId: string): Promise<DossierContact | undefined>;
  /** Finds the ids of invitations of named bodies that are neither answered nor revoked; of people it is not asked. */
  unused(agencyId: number, roundId: number, invitationIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Provider token of the {@link InvitationTexts}. */
export const INVITATION_TEXTS = Symbol('hailong.invitation-texts');

/** Makes the admissions of invitations before their messages are claimed, so that no message leads nowhere. */
export interface InvitationsReady {
  /** Completes, in all rounds of the agency, the orders of invitations that were cut short. */
  completeAll(scope: AgencyScope): Promise<void>;
}

/** Provider token of the {@link InvitationsReady}. */
export const INVITATIONS_READY = Symbol('hailong.invitations-ready');
