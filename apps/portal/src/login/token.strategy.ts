import { KeyObject } from 'node:crypto';
import { SurveyActor } from '@hailong/access';
import { SurveyRole } from '@hailong/access/domain';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

/** Key of the signatures of tokens. */
export const TOKEN_KEY = Symbol('portal.token-key');

interface TokenClaims {
  readonly sub?: string;
  /** Seconds since 1970 at which the token ends. */
  readonly exp?: number;
  readonly agency: string | null;
  /** Body outside the tree for which the person enters forms. */
  readonly body?: string | null;
  readonly roles: readonly SurveyRole[];
}

/** Accepts bearer tokens signed by this portal. A province puts its identity provider here. */
@Injectable()
export class TokenStrategy extends PassportStrategy(Strategy, 'portal-token') {
  constructor(@Inject(TOKEN_KEY) key: KeyObject) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // The types of passport-jwt know no KeyObject; jsonwebtoken, to which it hands the key, takes one.
      secretOrKey: key as unknown as Buffer,
      algorithms: ['HS256'],
    });
  }

  /** A token without a subject or without an end proves no login. */
  validate({ sub, exp, agency, body, roles }: TokenClaims): SurveyActor | false {
    if (sub === undefined || exp === undefined) return false;
    return { subject: sub, agencyCode: agency, bodyCode: body, roles };
  }
}
