/** Frame of an agency in a round by what vouches for it: finished dossiers of the window, and members of lists. */
export interface FrameState {
  /** SHA-256 over dossiers and members, hexadecimal: any change of one of them gives another. */
  readonly digest: string;
  readonly dossiers: number;
  /** Dossiers that the portal or dossier system reported. */
  readonly bySystem: number;
  /** Dossiers that a unit above has confirmed. */
  readonly byUnitAbove: number;
  readonly members: number;
  /** Members that a unit above has confirmed. */
  readonly membersConfirmed: number;
}

/** Tells whether the rated agency alone vouches for the frame, as far as there is one. */
export function isUnconfirmed(state: FrameState): boolean {
  return unconfirmed(state) > 0 && unconfirmed(state) === state.dossiers + state.members;
}

/** Counts dossiers and members that the rated agency alone vouches for. */
export function unconfirmed(state: FrameState): number {
  return state.dossiers - state.bySystem - state.byUnitAbove + state.members - state.membersConfirmed;
}
