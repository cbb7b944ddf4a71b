import { Template, unknownParameters } from '../domain/message-template';
import { SmsCharset } from '../domain/sms-segments';

/** Parameters that a request template may name. */
export const SMS_PARAMETERS = ['phone', 'text', 'id', 'brandname', 'unicode'] as const;

/** SMS brandname through the HTTP interface of a Vietnamese operator or aggregator; no two interfaces are alike. */
export interface SmsOptions {
  /** `https://…`; `http://` on this machine alone. Parameters in it are percent-encoded. */
  readonly url: string;
  /** @default POST */
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Template of the body, with the parameters `{phone}`, `{text}`, `{id}`, `{brandname}` and `{unicode}` (0 or 1). */
  readonly body?: Readonly<Record<string, Template>>;
  /** @default json */
  readonly encoding?: 'json' | 'form';
  /** Registered name of the sender. */
  readonly brandname: string;
  /** `gsm` writes Vietnamese without its marks, `ucs2` with them, in shorter segments. @default gsm */
  readonly charset?: SmsCharset;
  /** Price of a segment, whole đồng. @default 0 */
  readonly pricePerSegment?: number;
  readonly answer: SmsAnswerRule;
  /** Longest wait for the answer, milliseconds. @default 10000 */
  readonly timeoutMs?: number;
  /** Most messages of an agency on a day; further ones wait until the next. @default as many as there are */
  readonly mostPerDay?: number;
  readonly callback?: SmsCallbackRule;
}

/** Way in which the operator's JSON answer tells the end of a request. A code named nowhere is tried again later. */
export interface SmsAnswerRule {
  /** Path of the code in the answer: `CodeResult`, `data.status`. */
  readonly code: string;
  /** Codes of a message taken over, that of a request which came before among them. */
  readonly accepted: readonly string[];
  /** Codes about this person or this message, the same tomorrow. */
  readonly final?: readonly string[];
}

/** Way in which the operator reports on a message, as JSON or as a form. */
export interface SmsCallbackRule {
  /** Header with HMAC-SHA-256(secret, body) in hexadecimal, or with the secret itself. @default x-signature */
  readonly header?: string;
  /** @default hmac */
  readonly scheme?: 'hmac' | 'secret';
  /** Secret of 32 characters or more. */
  readonly secret: string;
  /** Path of the `{id}` of the message. */
  readonly id: string;
  /** Path of the state of the message. */
  readonly state: string;
  /** States of a message that reached the telephone. */
  readonly arrived: readonly string[];
  /** States of a message that never will. */
  readonly failed: readonly string[];
}

/** Finds the first option that cannot work, and why; repeats no secret. */
export function smsMistake(options: SmsOptions): readonly [option: string, what: string] | undefined {
  const {
    brandname,
    answer,
    callback,
    url,
    headers = {},
    body = {},
    pricePerSegment = 0,
    mostPerDay = 1,
  } = options;
  if (!brandname) return ['brandname', 'is missing; give the registered name of the sender'];
  if (!answer?.code || !answer.accepted?.length)
    return ['answer', 'must name the path of the code and the codes of a message taken over'];
  const [unknown] = unknownParameters({ url, headers, body }, SMS_PARAMETERS);
  if (unknown) return ['body', `names {${unknown}}; there are {${SMS_PARAMETERS.join('}, {')}}`];
  const all = JSON.stringify([url, body]);
  if (!all.includes('{phone}') || !all.includes('{text}')) return ['body', 'must name {phone} and {text}'];
  if (!Number.isInteger(pricePerSegment) || pricePerSegment < 0)
    return ['pricePerSegment', 'must be a whole number of đồng'];
  if (!Number.isInteger(mostPerDay) || mostPerDay < 1) return ['mostPerDay', 'must be a whole number from 1'];
  if (callback && !(callback.secret?.length >= 32))
    return ['callback.secret', 'must have at least 32 characters'];
  if (callback && !(callback.id && callback.state && callback.arrived?.length))
    return ['callback', 'must name the paths of id and state, and the states of a message that arrived'];
  return undefined;
}
