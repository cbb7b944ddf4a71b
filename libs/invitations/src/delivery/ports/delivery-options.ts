import { MESSAGE_PORTS } from '../domain/invitation-port';
import { DeliveryPort } from '../domain/delivery';
import { DEFAULT_ATTEMPTS } from '../domain/retry-schedule';
import { SmsOptions, smsMistake } from './sms-options';
import { ZaloOptions, zaloMistake } from './zalo-options';

/** Ways on which invitations and reminders reach people. */
export interface DeliveryOptions {
  /** E-mail, the port `email`. */
  readonly smtp?: SmtpOptions;
  /** Address of the host that sends messages on, the port `webhook`. */
  readonly webhook?: WebhookOptions;
  /** SMS under a registered name, the port `sms`. */
  readonly sms?: SmsOptions;
  /** Zalo ZNS, the port `zalo`. */
  readonly zalo?: ZaloOptions;
  /** Ways of the host's own, one named `email`, `webhook`, `sms` or `zalo` instead of ours. */
  readonly ports?: readonly DeliveryPort[];
  /** Address where people object to further messages: `mailto:…` or `https://…`. Needed as soon as there is a port. */
  readonly objectionsTo?: string;
  /**
   * Attempts until a message is given up.
   * @default 12
   */
  readonly attempts?: number;
  /**
   * Seconds from one look for due messages to the next, in this process.
   * @default none: this process delivers nothing by itself
   */
  readonly everySeconds?: number;
  /**
   * Sandbox: messages are written, judged and counted, and go nowhere; each is marked.
   * @default false
   */
  readonly sandbox?: boolean;
}

export interface SmtpOptions {
  readonly host: string;
  /** @default 587, or 465 with `secure` */
  readonly port?: number;
  /** Encrypted from the first byte, instead of STARTTLS. @default true on port 465 */
  readonly secure?: boolean;
  /** Sends nothing over a line that is not encrypted. @default true */
  readonly requireTls?: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  /** `Sở Nội vụ <khaosat@sonoivu.gov.vn>` */
  readonly from: string;
  /** PEM of the authority that signed the server's certificate, where it is the agency's own. */
  readonly ca?: string;
  /** Most connections at once. @default 3 */
  readonly connections?: number;
}

export interface WebhookOptions {
  /** `https://…`; `http://` on this machine alone. */
  readonly url: string;
  /** Secret that signs the messages; at least 32 characters. */
  readonly secret: string;
  /** Longest wait for the answer, milliseconds. @default 10000 */
  readonly timeoutMs?: number;
}

export interface ResolvedDelivery extends DeliveryOptions {
  readonly ports: readonly DeliveryPort[];
  readonly attempts: number;
}

/** Provider token of the {@link ResolvedDelivery}. */
export const DELIVERY_OPTIONS = Symbol('hailong.delivery-options');

/**
 * Fills the defaults.
 * @throws Error on what cannot work; the message repeats no secret.
 */
export function resolveDelivery(options: DeliveryOptions = {}): ResolvedDelivery {
  const { smtp, webhook, sms, zalo, ports = [] } = options;
  const { objectionsTo, attempts = DEFAULT_ATTEMPTS, everySeconds } = options;
  if (smtp) checkSmtp(smtp);
  if (webhook) checkWebhook(webhook);
  if (sms) checkSms(sms);
  if (zalo) checkZalo(zalo);
  if ((smtp || webhook || sms || zalo || ports.length > 0) && !isReachable(objectionsTo))
    throw wrong('objectionsTo', 'must say where people object: mailto:… or https://…');
  checkNames(ports);
  if (!Number.isInteger(attempts) || attempts < 1 || attempts > 100)
    throw wrong('attempts', 'must be a whole number from 1 to 100');
  if (everySeconds !== undefined && !(everySeconds > 0 && everySeconds <= 86_400))
    throw wrong('everySeconds', 'must be a number of seconds up to a day');
  return Object.freeze({ ...options, ports, attempts });
}

/** Checks the names of the host's ports: an invitation can name no other, so such a port would never be asked. */
function checkNames(ports: readonly DeliveryPort[]): void {
  const names = ports.map(({ name }) => name);
  const known = names.every(MESSAGE_PORTS.has);
  if (!known || new Set(names).size < names.length)
    throw wrong('ports', `must be named ${MESSAGE_PORTS.keys.join(', ')}, each at most once`);
}

function checkSmtp({ host, from }: SmtpOptions): void {
  if (!host) throw wrong('smtp.host', 'is missing; give the name of the mail server');
  if (!/^[^\r\n]*[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/.test(from ?? ''))
    throw wrong('smtp.from', 'must be a sender such as Sở Nội vụ <khaosat@sonoivu.gov.vn>');
}

const OWN_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

function checkUrl(option: string, url: string | undefined): void {
  if (!isSafe(url)) throw wrong(option, UNSAFE);
}

const UNSAFE = 'must begin with https:// (http:// on this machine alone)';

function isSafe(url: string | undefined): boolean {
  const target = URL.canParse(url ?? '') ? new URL(url ?? '') : undefined;
  return target?.protocol === 'https:' || (target?.protocol === 'http:' && OWN_MACHINE.test(target.hostname));
}

function checkSms(sms: SmsOptions): void {
  checkUrl('sms.url', sms.url);
  const [option, what] = smsMistake(sms) ?? [];
  if (option && what) throw wrong(`sms.${option}`, what);
}

function checkZalo(zalo: ZaloOptions): void {
  for (const option of ['messageUrl', 'tokenUrl'] as const)
    if (zalo[option] !== undefined) checkUrl(`zalo.${option}`, zalo[option]);
  const [option, what] = zaloMistake(zalo) ?? [];
  if (option && what) throw wrong(`zalo.${option}`, what);
}

function checkWebhook(webhook: WebhookOptions): void {
  const [option, what] = webhookMistake(webhook) ?? [];
  if (option && what) throw wrong(`webhook.${option}`, what);
}

/** Finds the mistake in an address of the host: the option and why; undefined: there is none. */
export function webhookMistake({ url, secret }: WebhookOptions): readonly [string, string] | undefined {
  if (!isSafe(url)) return ['url', UNSAFE];
  return !secret || secret.length < 32 ? ['secret', 'must have at least 32 characters'] : undefined;
}

function isReachable(address: string | undefined): boolean {
  return (
    address !== undefined &&
    /^(mailto:[^\s@<>]+@[^\s@<>]+|https:\/\/[^\s<>]+)$/.test(address) &&
    URL.canParse(address)
  );
}

function wrong(option: string, what: string): Error {
  return new Error(`SatisfactionSurveyModule: option delivery.${option} ${what}`);
}
