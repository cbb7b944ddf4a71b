import { Credential, InvitationKey } from '@hailong/invitations/domain';
import { Channel, isSentFromOffice } from '@hailong/surveys/domain';
import { TicketTarget } from './answer-ticket';

/** Part of a form that the gate looks at. */
export interface GatedForm {
  readonly agencyCode: string;
  readonly channel: Channel;
}

/** Proof that the sender of a form was asked to send it. */
interface Proof {
  readonly credential?: Credential;
  readonly invitation?: InvitationKey;
  readonly dossierTicket?: string;
}

/** Part of a form that its ticket is inspected by. */
export interface TicketedForm extends GatedForm, TicketTarget, Proof {
  /** The ticket, or a key that the client made itself. */
  readonly key: string;
}

/** Tells whether a form comes with the proof of an invitation or the ticket of a dossier, which then gives the form its key. */
export function hasProof({ credential, invitation, dossierTicket }: Proof): boolean {
  return credential !== undefined || invitation !== undefined || dossierTicket !== undefined;
}

/**
 * Tells whether a registered counter vouches for a form: of its own agency, through the channel of counters and kiosks. For
 * other forms its token has no effect, or an agency could flood the round of another.
 */
export function isOfCounter(form: GatedForm, counter: { readonly agencyCode: string }): boolean {
  return isSentFromOffice(form.channel) && form.agencyCode === counter.agencyCode;
}
