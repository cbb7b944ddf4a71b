import { SurveyActor } from '@hailong/access';
import { SurveyRole } from '@hailong/access/domain';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';

export const TOKEN_SECRET = Symbol('portal.token-secret');

interface TokenClaims {
  readonly sub?: string;
  /** Seconds since 1970 at which the token ends. */
  readonly exp?: number;
  readonly agency: string | null;
  readonly roles: readonly SurveyRole[];
}

/** Accepts bearer tokens signed by this portal. A province puts its identity provider here. */
@Injectable()
export class TokenStrategy extends PassportStrategy(Strategy, 'portal-token') {
  constructor(@Inject(TOKEN_SECRET) secret: string) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: secret,
      algorithms: ['HS256'],
    });
  }

  /** A token without a subject or without an end proves no login. */
  validate({ sub, exp, agency, roles }: TokenClaims): SurveyActor | false {
    return sub !== undefined && exp !== undefined && { subject: sub, agencyCode: agency, roles };
  }
}
