/** Person or body that might be invited. */
export interface Candidate {
  readonly objects: boolean;
  readonly hasContact: boolean;
  readonly invited: boolean;
  /** Asked so lately, in this round or another one of the agency, that the person rests. */
  readonly resting: boolean;
  /** Person behind a dossier; null: not known, or no dossier. */
  readonly person: string | null;
}

/** Numbers of candidates that were left out, by reason. */
export interface LeftOut {
  readonly objecting: number;
  /** Invited in this round already. */
  readonly alreadyInvited: number;
  /** There is no address to send to. */
  readonly withoutContact: number;
  /** Asked lately, or invited now for another dossier of the same person. */
  readonly resting: number;
}

/** Terms of an order. */
export interface ChoiceTerms {
  readonly needsContact: boolean;
  /** People rest between two invitations, so an order invites each person once. */
  readonly oncePerPerson: boolean;
}

export interface ChosenInvitees<C> {
  readonly chosen: readonly C[];
  readonly leftOut: LeftOut;
}

/** Chooses the candidates to invite: each once, without people that object or rest. Each candidate left out is counted once. */
export function chooseInvitees<C extends Candidate>(
  candidates: readonly C[],
  { needsContact, oncePerPerson }: ChoiceTerms,
): ChosenInvitees<C> {
  const willing = candidates.filter(({ objects }) => !objects);
  const fresh = willing.filter(({ invited }) => !invited);
  const reachable = fresh.filter(({ hasContact }) => hasContact || !needsContact);
  const rested = reachable.filter(({ resting }) => !resting);
  const chosen = oncePerPerson ? firstOfEachPerson(rested) : rested;
  return {
    chosen,
    leftOut: {
      objecting: candidates.length - willing.length,
      alreadyInvited: willing.length - fresh.length,
      withoutContact: fresh.length - reachable.length,
      resting: reachable.length - chosen.length,
    },
  };
}

function firstOfEachPerson<C extends Candidate>(candidates: readonly C[]): readonly C[] {
  const seen = new Set<string>();
  return candidates.filter(({ person }) => {
    if (person === null) return true;
    if (seen.has(person)) return false;
    seen.add(person);
    return true;
  });
}
