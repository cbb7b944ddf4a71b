/** Who calls, as the host's login says. The module keeps no accounts and no passwords. */
export interface SurveyActor {
  /** Stable id of the person in the host's login; written to the audit trail. */
  readonly subject: string;
  /** Code of the agency the person works for; null for a person or a machine without one. */
  readonly agencyCode: string | null;
  readonly roles: readonly SurveyRole[];
}

export const SURVEY_ROLES = [
  'agency-administrator',
  'agency-operator',
  'province-analyst',
  'supervisor',
  'dossier-reporter',
] as const;
/**
 * agency-administrator: configures and runs the rounds of one agency, reads its results ·
 * agency-operator: types in paper forms, sees no answers · province-analyst (Sở Nội vụ): organisation, core criteria,
 * rankings over all agencies · supervisor: reads counts and checks · dossier-reporter: a machine of the portal that
 * reports finished dossiers of every agency and reads nothing.
 */
export type SurveyRole = (typeof SURVEY_ROLES)[number];

/**
 * The host's one duty: say who is behind a GraphQL context (`null`: nobody is logged in). Throwing means the login
 * could not be checked, and nothing is done.
 */
export interface ActorResolver {
  (graphqlContext: unknown): SurveyActor | null | Promise<SurveyActor | null>;
}

/** Provider token of the {@link ActorResolver}. */
export const ACTOR_RESOLVER = Symbol('hailong.actor-resolver');
