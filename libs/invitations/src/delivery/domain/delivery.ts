import { type CalendarDay, type KeyOf, closedList } from '@hailong/kernel';
import type { DossierContact } from '@hailong/dossiers/domain';
import type { MessagePort } from './invitation-port';

export const DELIVERY_KINDS = closedList('delivery kind', {
  invitation: { number: 0, vi: 'thư mời', en: 'invitation' },
  reminder: { number: 1, vi: 'thư nhắc', en: 'reminder' },
});
export type DeliveryKind = KeyOf<typeof DELIVERY_KINDS>;

/**
 * States of a message. waiting: due now or later · delivered: a port took it over · confirmed: an operator reports that it arrived ·
 * failed: given up, or reported as not arrived; may be tried again on request · dropped: became pointless before it left (expired,
 * objected to, contact destroyed).
 */
export const DELIVERY_STATES = closedList('delivery state', {
  waiting: { number: 0, vi: 'chờ gửi', en: 'waiting' },
  delivered: { number: 1, vi: 'đã gửi', en: 'delivered' },
  failed: { number: 2, vi: 'không gửi được', en: 'failed' },
  dropped: { number: 3, vi: 'không cần gửi nữa', en: 'dropped' },
  confirmed: { number: 4, vi: 'đã tới máy người nhận', en: 'confirmed' },
});
export type DeliveryState = KeyOf<typeof DELIVERY_STATES>;

/** Text of a message, in both languages. */
export interface MessageText {
  readonly subject: string;
  readonly text: string;
  /** Whole page without scripts, images or anything else that is fetched. */
  readonly html: string;
}

/** Message to one person, ready to be sent. */
export interface DeliveryMessage {
  /** UUID, the same at every attempt: a receiver that knows it already must do nothing. */
  readonly deliveryId: string;
  /** Name under which an operator reports on the message, see delivery-reference.ts. */
  readonly reference: string;
  readonly kind: DeliveryKind;
  readonly agency: { readonly code: string; readonly name: string };
  readonly round: { readonly code: string; readonly title: string };
  /** E-mail can use its address alone. */
  readonly contact: DossierContact;
  readonly link: string;
  readonly shortCode: string;
  /** Last day on which the link works. */
  readonly expiresOn: CalendarDay;
  /** `mailto:` or `https:` address where people object to further messages. */
  readonly objectionsTo: string;
  readonly text: MessageText;
}

/** Cost of a message that a port took over. */
export interface DeliveryCost {
  /** Parts of a short message that the operator charges for. */
  readonly segments: number;
  /** Whole đồng. */
  readonly price: number;
}

/** Call of an operator that reports on a message. */
export interface ReportCall {
  /** Value of a header, its name in small letters; empty where there is none. */
  header(name: string): string;
  /** Body exactly as it came. */
  readonly text: string;
  /** The same body, read. */
  readonly body: unknown;
}

/**
 * Report on a message. unsigned: no such operator sent it · nothing: it tells of no end of a message · arrived · failed: it did
 * not arrive, with a code.
 */
export type DeliveryReport =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'arrived'; readonly reference: string }
  | { readonly kind: 'failed'; readonly reference: string; readonly reason: string };

/**
 * Outcome of an attempt. delivered: the port took the message over · later: to be tried again, after `afterSeconds`
 * at the earliest · never: this message to this person cannot be delivered. A reason is a code (see
 * failure-reasons.ts) and never holds an address.
 */
export type DeliveryOutcome =
  | ({ readonly kind: 'delivered' } & Partial<DeliveryCost>)
  | { readonly kind: 'later'; readonly reason: string; readonly afterSeconds?: number }
  | { readonly kind: 'never'; readonly reason: string };

/**
 * Port that delivers messages to people. A host may bring ports instead of the built-in ones. `deliver` is called
 * again with the same `deliveryId` when the end of the attempt before is unknown; an error that it throws counts as
 * `later`.
 */
export interface DeliveryPort {
  /** The `port` of an invitation that goes this way. */
  readonly name: MessagePort;
  deliver(message: DeliveryMessage): Promise<DeliveryOutcome>;
  /** Most messages of an agency on a day; further ones wait until the next. Absent: as many as there are. */
  readonly mostPerDay?: number;
  /** Does in the sandbox all that `deliver` does, but sends nothing. Absent: the message goes nowhere unread. */
  rehearse?(message: DeliveryMessage): DeliveryOutcome | Promise<DeliveryOutcome>;
  /** Reads what an operator reports to `survey/deliveries/callback/NAME`. Absent: nothing is reported there. */
  readReport?(call: ReportCall): DeliveryReport;
  /** Closes connections; nothing is delivered afterwards. */
  close?(): void;
}
