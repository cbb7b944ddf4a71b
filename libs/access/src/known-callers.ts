import { ProvinceScope } from '@hailong/database';
import { SurveyFault } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AccessGuard } from './access.guard';
import { ACTOR_RESOLVER, ActorResolver, checkActor } from './actor';
import type { PermissionName } from './domain/permissions';

const NOT_KNOWN: readonly string[] = ['SURVEY_UNAUTHENTICATED', 'SURVEY_FORBIDDEN'];

/** Tells callers apart where the guard in front of a handler does not. */
@Injectable()
export class KnownCallers {
  constructor(
    private readonly guard: AccessGuard,
    @Inject(ACTOR_RESOLVER) private readonly actorOf: ActorResolver,
  ) {}

  /**
   * Text of all that access depends on, so that an answer that was made for a caller is given to no other; undefined without a login, or
   * where it cannot be checked, which the guard tells the caller.
   */
  async keyOf(context: object): Promise<string | undefined> {
    try {
      const checked = checkActor(await this.actorOf(context));
      return checked.ok ? JSON.stringify(checked.actor) : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * Scope of a caller whose permission reaches the province: a handler that is open to all tells such a caller more. Undefined for all other
   * callers, logged in or not. A login that the host itself refuses, such as an expired one, stays refused: an answer that holds less
   * without a word would be read as whole.
   */
  async provinceOf(context: object, permission: PermissionName): Promise<ProvinceScope | undefined> {
    try {
      const scope = await this.guard.scopeFor(permission, context);
      if (scope instanceof ProvinceScope) return scope;
    } catch (error) {
      if (error instanceof SurveyFault && NOT_KNOWN.includes(error.code)) return undefined;
      throw error;
    }
    throw new Error(`${permission} gives no scope of the province`);
  }
}
