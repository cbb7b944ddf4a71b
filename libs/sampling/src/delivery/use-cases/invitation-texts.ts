import { Contact } from '../domain/delivery';

/** What delivering needs to know of invitations; only they can open what is sealed. */
export interface InvitationTexts {
  /** The way to the form, computed anew each time: the same for the same invitation. */
  linkOf(
    agencyId: number,
    invitationId: string,
  ): Promise<{ readonly link: string; readonly shortCode: string }>;
  /** Undefined when there is none, or when it was destroyed with the round. */
  contactOf(agencyId: number, invitationId: string): Promise<Contact | undefined>;
  /** Those of the ids whose token has not been exchanged for a credential. */
  unused(agencyId: number, roundId: number, invitationIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Provider token of the {@link InvitationTexts}. */
export const INVITATION_TEXTS = Symbol('hailong.invitation-texts');
