import { Channel, isSentFromOffice } from '@hailong/surveys/domain';

/** What the gate looks at of a form. */
export interface GatedForm {
  readonly agencyCode: string;
  readonly channel: Channel;
}

/**
 * Whether a registered counter stands for a form: of its own agency, through the channel that counters and kiosks have. For
 * anything else its token says nothing, or one agency could flood the round of another.
 */
export function isOfCounter(form: GatedForm, counter: { readonly agencyCode: string }): boolean {
  return isSentFromOffice(form.channel) && form.agencyCode === counter.agencyCode;
}
