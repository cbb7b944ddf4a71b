import type { AgencyScope } from '@hailong/database';
import type { DossierContact } from '@hailong/dossiers/domain';

/** What delivering needs to know of invitations; only they can open what is sealed. */
export interface InvitationTexts {
  /** The way to the form, computed anew each time: the same for the same invitation. */
  linkOf(
    agencyId: number,
    invitationId: string,
  ): Promise<{ readonly link: string; readonly shortCode: string }>;
  /** Undefined when there is none, or when it was destroyed with the round. */
  contactOf(agencyId: number, invitationId: string): Promise<DossierContact | undefined>;
  /** Those of the ids that are neither exchanged for a credential, nor answered, nor taken back. */
  unused(agencyId: number, roundId: number, invitationIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Provider token of the {@link InvitationTexts}. */
export const INVITATION_TEXTS = Symbol('hailong.invitation-texts');

/** Sees to it that no message leads nowhere: what an invitation needs to be used is made before its message is taken up. */
export interface InvitationsReady {
  /** Makes up, in all rounds of the agency, for what was cut short when people were invited. */
  completeAll(scope: AgencyScope): Promise<void>;
}

/** Provider token of the {@link InvitationsReady}. */
export const INVITATIONS_READY = Symbol('hailong.invitations-ready');
