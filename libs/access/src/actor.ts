import { SurveyRole, isSurveyRole } from './domain/roles';

/** A caller, as the host's login names it. The module keeps no accounts and no passwords. */
export interface SurveyActor {
  /** Stable id of the person in the host's login; written to the audit trail. */
  readonly subject: string;
  /** Code of the agency the person works for; null for a person or a machine without one. */
  readonly agencyCode: string | null;
  /** Code of the registered body outside the tree, such as the post, for which the person enters forms; absent: none. */
  readonly bodyCode?: string | null;
  readonly roles: readonly SurveyRole[];
}

/**
 * Resolver of the host: gives the actor behind a GraphQL context (`null`: without a login), at once or later. Throwing
 * means the login could not be checked, and nothing is done; an `HttpException` reaches the client as it is. For requests without
 * GraphQL the context is `{ req, res }`.
 */
export interface ActorResolver {
  (graphqlContext: unknown): SurveyActor | null | Promise<SurveyActor | null>;
}

/** Provider token of the {@link ActorResolver}. */
export const ACTOR_RESOLVER = Symbol('hailong.actor-resolver');

/** An actor as the host gave it, checked; or the mistake of the host, in words for its log that name no person. */
export type CheckedActor =
  | { readonly ok: true; readonly actor: SurveyActor }
  | { readonly ok: false; readonly mistake: string };

/** Most characters of a misspelt role that a log shows. */
const SHOWN = 40;

/**
 * Checks what a host's {@link ActorResolver} gave, of whatever type it is at run time. Claims of a token arrive unchecked, and
 * a text searched as if it were a list of roles would let strangers in.
 */
export function checkActor(given: unknown): CheckedActor {
  if (typeof given !== 'object' || given === null) return mistake('no object');
  const { subject, agencyCode, roles, bodyCode = null } = given as Record<keyof SurveyActor, unknown>;
  if (typeof subject !== 'string' || subject.trim() === '')
    return mistake('a subject that is no text, or an empty one');
  if (!isNameOrNull(agencyCode)) return mistake('an agencyCode that is neither a text nor null');
  if (!isNameOrNull(bodyCode)) return mistake('a bodyCode that is neither a text nor null');
  if (!Array.isArray(roles)) return mistake('roles that are no list');
  const unknown: unknown = roles.find((role) => !isSurveyRole(role));
  if (unknown !== undefined || roles.includes(undefined))
    return mistake(`a role that does not exist: ${shown(unknown)}`);
  const named = bodyCode === null ? {} : { bodyCode };
  return { ok: true, actor: { subject, agencyCode, ...named, roles: [...(roles as SurveyRole[])] } };
}

function isNameOrNull(given: unknown): given is string | null {
  return given === null || (typeof given === 'string' && given.trim() !== '');
}

function mistake(what: string): CheckedActor {
  return { ok: false, mistake: `resolveActor gave ${what}` };
}

function shown(role: unknown): string {
  return typeof role === 'string' ? JSON.stringify(role.slice(0, SHOWN)) : `of type ${typeof role}`;
}
