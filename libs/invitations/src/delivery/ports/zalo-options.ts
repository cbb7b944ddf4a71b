import { unknownParameters } from '../domain/message-template';

/** Parameters that the fields of a ZNS template may be filled with. */
export const ZALO_PARAMETERS = [
  'agency',
  'round',
  'code',
  'link',
  'linkPart',
  'lastDay',
  'objectionsTo',
] as const;

/** Zalo ZNS: messages by an approved template from the Official Account (OA) of the province. */
export interface ZaloOptions {
  readonly appId: string;
  /** Secret of the application, which renews the access token. */
  readonly appSecret: string;
  /** Place where the tokens of the OA are kept; they change at each renewal. See `zaloTokensInFile`. */
  readonly tokens: ZaloTokenStore;
  readonly templateId: string;
  /** Template of reminders. @default templateId */
  readonly reminderTemplateId?: string;
  /**
   * Fields of the template → texts with the parameters `{agency}`, `{round}`, `{code}`, `{link}`, `{linkPart}` (behind the
   * host's name, for a button), `{lastDay}` and `{objectionsTo}`.
   */
  readonly fields: Readonly<Record<string, string>>;
  /** Price of a message, whole đồng. @default 0 */
  readonly pricePerMessage?: number;
  /** Longest wait for an answer, milliseconds. @default 10000 */
  readonly timeoutMs?: number;
  /** Most messages of an agency on a day; further ones wait until the next. @default as many as there are */
  readonly mostPerDay?: number;
  /** Secret of the OA, which signs the reports of Zalo. @default none: reports are refused */
  readonly oaSecret?: string;
  /** @default https://business.openapi.zalo.me/message/template */
  readonly messageUrl?: string;
  /** @default https://oauth.zaloapp.com/v4/oa/access_token */
  readonly tokenUrl?: string;
}

/** Tokens of an Official Account. A refresh token opens once; each renewal brings the next. */
export interface ZaloTokens {
  readonly refreshToken: string;
  readonly accessToken?: string;
  /** Moment of expiry, milliseconds since 1970. */
  readonly expiresAt?: number;
}

export interface ZaloTokenStore {
  /**
   * Reads the tokens, lets `renew` change them and keeps the result, alone among all processes that use the account. Returns
   * the tokens that are kept.
   */
  change(renew: (stored: ZaloTokens) => Promise<ZaloTokens>): Promise<ZaloTokens>;
}

/** Finds the first option that cannot work, and why; repeats no secret. */
export function zaloMistake(options: ZaloOptions): readonly [option: string, what: string] | undefined {
  const { appId, appSecret, tokens, templateId, fields, pricePerMessage = 0, mostPerDay = 1 } = options;
  if (!/^\d+$/.test(appId ?? '')) return ['appId', 'must be the number of the application'];
  if (!appSecret) return ['appSecret', 'is missing; give the secret of the application'];
  if (typeof tokens?.change !== 'function')
    return ['tokens', 'is missing; give a store such as zaloTokensInFile'];
  if (!/^\d+$/.test(templateId ?? '')) return ['templateId', 'must be the number of an approved template'];
  const [unknown] = unknownParameters(fields ?? {}, ZALO_PARAMETERS);
  if (unknown) return ['fields', `names {${unknown}}; there are {${ZALO_PARAMETERS.join('}, {')}}`];
  if (!/\{(link|linkPart|code)\}/.test(JSON.stringify(fields ?? {})))
    return ['fields', 'must name {link}, {linkPart} or {code}: nothing else leads to the form'];
  if (!Number.isInteger(pricePerMessage) || pricePerMessage < 0)
    return ['pricePerMessage', 'must be a whole number of đồng'];
  if (!Number.isInteger(mostPerDay) || mostPerDay < 1) return ['mostPerDay', 'must be a whole number from 1'];
  return undefined;
}
