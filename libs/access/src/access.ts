import type { PermissionName } from './domain/permissions';

/** Demand of a handler on its caller: a permission, or nothing. */
export type Access = PermissionName | typeof OPEN;

/** {@link Access} of a handler that every caller may call. */
export const OPEN = 'open to all';

/** Metadata of a handler: its {@link Access}. */
export const ACCESS = 'hailong:access';
/** Metadata of a resolver class of ours. */
export const SURVEY_RESOLVER = 'hailong:resolver';

/** Tells whether a class is a resolver of the module, and not of its host. */
export function isSurveyResolver(target: object): boolean {
  return Reflect.hasMetadata(SURVEY_RESOLVER, target);
}

/** Metadata of a controller class of ours. */
export const SURVEY_PAGES = 'hailong:pages';

/** Metadata of a controller class of ours before which the guard stands. */
export const SURVEY_CONTROLLER = 'hailong:controller';

/** Nest's own mark on a handler: `Query`, `Mutation`, `Subscription`, or the name of a field. */
export const RESOLVER_TYPE = 'graphql:resolver_type';
export const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];
/** Nest's own mark on a handler that answers references of a federated graph. */
export const REFERENCE = 'graphql:resolve_reference';
