import type { SurveyRole } from './actor';

/** What a handler asks of its caller. */
export type Access =
  | { readonly kind: 'open' }
  | { readonly kind: 'agency'; readonly roles: readonly SurveyRole[] }
  | { readonly kind: 'province'; readonly roles: readonly SurveyRole[] }
  | {
      readonly kind: 'agencies';
      readonly roles: readonly SurveyRole[];
      readonly every: readonly SurveyRole[];
    };

/** Metadata of a handler: its {@link Access}. */
export const ACCESS = 'hailong:access';
/** Metadata of a resolver class of ours. */
export const SURVEY_RESOLVER = 'hailong:resolver';

/** Nest's own mark on a handler: `Query`, `Mutation`, `Subscription`, or the name of a field. */
export const RESOLVER_TYPE = 'graphql:resolver_type';
export const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];
