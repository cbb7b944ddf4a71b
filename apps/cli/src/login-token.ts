import { createHmac } from 'node:crypto';
import type { SurveyActor } from '@hailong/access';

export interface TokenTerms {
  readonly secret: string;
  /** Moment of the signature, milliseconds. */
  readonly now: number;
  /** Validity in days. */
  readonly days: number;
}

/** A signed token and the moment at which it expires. */
export interface LoginToken {
  readonly token: string;
  readonly expiresAt: Date;
}

const DAY_SECONDS = 24 * 60 * 60;

/** Signs a login token of the reference portal: a JWT with HS256 and the claims that its login reads. */
export function loginToken(actor: SurveyActor, { secret, now, days }: TokenTerms): LoginToken {
  const iat = Math.floor(now / 1000);
  const exp = iat + days * DAY_SECONDS;
  const { subject: sub, agencyCode: agency, roles } = actor;
  const signed = [
    { alg: 'HS256', typ: 'JWT' },
    { sub, agency, roles, iat, exp },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = createHmac('sha256', secret).update(signed).digest('base64url');
  return { token: `${signed}.${signature}`, expiresAt: new Date(exp * 1000) };
}
