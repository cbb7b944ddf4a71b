import { AnonymousQueue, type QueueTerms } from '@hailong/responses';
import type { INestApplicationContext } from '@nestjs/common';

/**
 * Makes a middleware that lets callers without a login wait by address before their requests to the GraphQL endpoint are
 * read: `app.use(queueAnonymousCallers(app, { isLoggedIn, path: '/graphql' }))` before `listen` or `init`, first of all.
 */
export function queueAnonymousCallers(app: INestApplicationContext, terms: QueueTerms) {
  return app.get(AnonymousQueue, { strict: false }).middleware(terms);
}
