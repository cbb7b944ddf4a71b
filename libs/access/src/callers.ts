import { Inject, Injectable } from '@nestjs/common';
import { ACTOR_RESOLVER, ActorResolver, checkActor } from './actor';

/** Tells callers apart, so that an answer that was made for a caller is given to no other. */
@Injectable()
export class Callers {
  constructor(@Inject(ACTOR_RESOLVER) private readonly actorOf: ActorResolver) {}

  /** Text of all that access depends on; undefined without a login, or where it cannot be checked. */
  async keyOf(graphqlContext: object): Promise<string | undefined> {
    try {
      const checked = checkActor(await this.actorOf(graphqlContext));
      return checked.ok ? JSON.stringify(checked.actor) : undefined;
    } catch {
      // The guard asks again, and tells the caller.
      return undefined;
    }
  }
}
