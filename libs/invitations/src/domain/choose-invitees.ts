/** Person that might be invited, as in the frame. */
export interface Candidate {
  readonly dossierId: string;
  readonly objects: boolean;
  readonly hasContact: boolean;
  readonly invited: boolean;
}

export interface ChosenInvitees {
  readonly dossierIds: readonly string[];
  /** Left out: objecting. */
  readonly objecting: number;
  /** Left out: invited in this round already. */
  readonly alreadyInvited: number;
  /** Left out: there is no address to send to. */
  readonly withoutContact: number;
}

/** Chooses the dossiers to invite: each once, without people that object. Each candidate left out is counted once. */
export function chooseInvitees(candidates: readonly Candidate[], needsContact: boolean): ChosenInvitees {
  const willing = candidates.filter(({ objects }) => !objects);
  const fresh = willing.filter(({ invited }) => !invited);
  const reachable = fresh.filter(({ hasContact }) => hasContact || !needsContact);
  return {
    dossierIds: reachable.map(({ dossierId }) => dossierId),
    objecting: candidates.length - willing.length,
    alreadyInvited: willing.length - fresh.length,
    withoutContact: fresh.length - reachable.length,
  };
}
