import type { SurveyActor } from '@hailong/access';
import { Injectable } from '@nestjs/common';
import passport from 'passport';

interface PortalContext {
  readonly req: { readonly headers: Record<string, string | undefined> };
}

/** Reads the actor of a GraphQL context from passport. */
@Injectable()
export class PortalLogin {
  actorOf(context: unknown): Promise<SurveyActor | null> {
    const { req } = context as PortalContext;
    if (!req.headers.authorization) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, actor: SurveyActor | false | undefined) =>
        error ? reject(error instanceof Error ? error : new Error('login failed')) : resolve(actor || null);
      (passport.authenticate('portal-token', { session: false }, answer) as Middleware)(req, {}, () =>
        resolve(null),
      );
    });
  }
}

type Middleware = (request: unknown, response: unknown, next: () => void) => void;
