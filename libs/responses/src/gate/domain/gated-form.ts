import { Credential, InvitationKey } from '@hailong/invitations/domain';
import { Channel, isSentFromOffice } from '@hailong/surveys/domain';
import { TicketPlace } from './answer-ticket';

/** What the gate looks at of a form. */
export interface GatedForm {
  readonly agencyCode: string;
  readonly channel: Channel;
}

/** Proof that the sender of a form was invited. */
interface Proof {
  readonly credential?: Credential;
  readonly invitation?: InvitationKey;
}

/** Part of a form that its ticket is inspected by. */
export interface TicketedForm extends GatedForm, TicketPlace, Proof {
  /** The ticket, or a key that the client made itself. */
  readonly key: string;
}

/** Whether a form brings the proof of an invitation, which then gives the form its key. */
export function hasProof({ credential, invitation }: Proof): boolean {
  return credential !== undefined || invitation !== undefined;
}

/**
 * Whether a registered counter stands for a form: of its own agency, through the channel that counters and kiosks have. For
 * anything else its token says nothing, or one agency could flood the round of another.
 */
export function isOfCounter(form: GatedForm, counter: { readonly agencyCode: string }): boolean {
  return isSentFromOffice(form.channel) && form.agencyCode === counter.agencyCode;
}
