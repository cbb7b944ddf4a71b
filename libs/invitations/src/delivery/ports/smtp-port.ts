import type { Transporter } from 'nodemailer';
import { DeliveryMessage, DeliveryOutcome, DeliveryPort } from '../domain/delivery';
import { SmtpOptions } from './delivery-options';
import { SmtpError, smtpOutcome } from './smtp-outcome';

/** Longest silences, milliseconds. */
const CONNECT_MS = 10_000;
const ANSWER_MS = 30_000;

/**
 * Port of e-mail through the province's mail server, over a few open connections. A message has one recipient and nothing
 * that tells whether it was read.
 */
export class SmtpPort implements DeliveryPort {
  readonly name = 'email';
  private transport?: Promise<Transporter>;

  constructor(private readonly options: SmtpOptions) {}

  rehearse({ contact }: DeliveryMessage): DeliveryOutcome {
    return contact.email ? { kind: 'delivered' } : { kind: 'never', reason: 'NO_EMAIL_ADDRESS' };
  }

  async deliver(message: DeliveryMessage): Promise<DeliveryOutcome> {
    const { email } = message.contact;
    if (!email) return { kind: 'never', reason: 'NO_EMAIL_ADDRESS' };
    try {
      const transport = await (this.transport ??= transportOf(this.options));
      await transport.sendMail(this.mailOf(message, email));
      return { kind: 'delivered' };
    } catch (error) {
      return smtpOutcome(error as SmtpError);
    }
  }

  close(): void {
    void this.transport?.then((transport) => transport.close());
  }

  private mailOf({ deliveryId, text, objectionsTo }: DeliveryMessage, email: string) {
    return {
      from: this.options.from,
      // As an object: an address is never read as a list of several.
      to: { name: '', address: email },
      subject: text.subject,
      text: text.text,
      html: text.html,
      messageId: `<${deliveryId}@${domainOf(this.options.from)}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': 'vi, en',
        'List-Unsubscribe': `<${withDelivery(objectionsTo, deliveryId)}>`,
      },
    };
  }
}

/** Loads nodemailer with the first message: a portal without one, and most commands, never need it. */
async function transportOf(options: SmtpOptions): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { host, port, secure, requireTls, auth, ca } = options;
  const transport = createTransport({
    pool: true,
    host,
    port: port ?? (secure ? 465 : 587),
    secure: secure ?? port === 465,
    requireTLS: requireTls ?? true,
    auth,
    tls: { minVersion: 'TLSv1.2', ...(ca && { ca }) },
    maxConnections: options.connections ?? 3,
    // An attempt that is cut short is repeated by the outbox, which keeps count.
    maxRequeues: 0,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // A kept connection that the server ends is no fault of a message; the pool opens another.
  transport.on('error', () => undefined);
  return transport;
}

/** `Sở Công Thương <khaosat@sct.gov.vn>` → `sct.gov.vn`. */
function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}

/** Adds the id of the delivery, by which the reader of an objection finds the invitation without a name. */
function withDelivery(address: string, deliveryId: string): string {
  const url = new URL(address);
  url.searchParams.set(url.protocol === 'mailto:' ? 'subject' : 'delivery', deliveryId);
  return url.href;
}
