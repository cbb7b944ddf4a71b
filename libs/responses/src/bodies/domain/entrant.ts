import { BodyKind } from './body-kinds';

/*
 * A response names its entrant by one number: an agency by its id, a collecting body by its id below zero, so that no agency
 * and no body have the same one.
 */

/** Agency, or collecting body, whose people entered a form. */
export interface Entrant {
  readonly code: string;
  readonly name: string;
  /** Absent: an agency. */
  readonly kind?: BodyKind;
}

export function entrantOfBody(bodyId: number): number {
  return -bodyId;
}

/** Id of the collecting body; undefined for an agency. */
export function bodyOfEntrant(entrant: number): number | undefined {
  return entrant < 0 ? -entrant : undefined;
}
