/** Person or body that might be invited. */
export interface Candidate {
  readonly objects: boolean;
  readonly hasContact: boolean;
  readonly invited: boolean;
}

/** Numbers of candidates that were left out, by reason. */
export interface LeftOut {
  readonly objecting: number;
  /** Invited in this round already. */
  readonly alreadyInvited: number;
  /** There is no address to send to. */
  readonly withoutContact: number;
}

export interface ChosenInvitees<C> {
  readonly chosen: readonly C[];
  readonly leftOut: LeftOut;
}

/** Chooses the candidates to invite: each once, without people that object. Each candidate left out is counted once. */
export function chooseInvitees<C extends Candidate>(
  candidates: readonly C[],
  needsContact: boolean,
): ChosenInvitees<C> {
  const willing = candidates.filter(({ objects }) => !objects);
  const fresh = willing.filter(({ invited }) => !invited);
  const reachable = fresh.filter(({ hasContact }) => hasContact || !needsContact);
  return {
    chosen: reachable,
    leftOut: {
      objecting: candidates.length - willing.length,
      alreadyInvited: willing.length - fresh.length,
      withoutContact: fresh.length - reachable.length,
    },
  };
}
