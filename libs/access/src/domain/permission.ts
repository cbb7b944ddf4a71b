import type { SurveyRole } from './roles';

/** Reach of a role with a permission. */
export const REACHES = {
  ownAgency: 'own agency',
  everyAgency: 'every agency',
  provinceRounds: "participants of the province's rounds",
  province: 'province',
} as const;
export type Reach = keyof typeof REACHES;

/** A permission: what it lets do, and the roles that have it, by their reach. An actor without an agency has no own agency to reach. */
export interface Permission extends Partial<Record<Reach, readonly SurveyRole[]>> {
  readonly lets: string;
  /** Permissions that read what this one changes: an actor with one of them does not have this one, whatever its roles. */
  readonly apartFrom?: readonly string[];
}
