import type { GoneBecause } from './change-words';
import { DescentLink } from './earlier-units';

/** Agency of the earlier ranking that is not in the later one, with what became of it. */
export interface GoneAgency {
  readonly agencyId: number;
  readonly because: GoneBecause;
  /** Agencies that it went into, each with the share of it; empty where there is none. */
  readonly successors: readonly { readonly agencyId: number; readonly share: number }[];
}

export interface RankedThen {
  /** Agencies of the earlier ranking, with a rank and without. */
  readonly then: readonly number[];
  /** Agencies of the later ranking, with a rank and without, and all that theirs are compared with. */
  readonly accounted: ReadonlySet<number>;
  /** Agencies that exist on the day of the later ranking. */
  readonly existing: ReadonlySet<number>;
  /** Links between the two days. */
  readonly links: readonly DescentLink[];
}

/** Agencies of the earlier ranking that the later one neither lists nor compares an agency with, in the order of their ids. */
export function goneAgencies({ then, accounted, existing, links }: RankedThen): readonly GoneAgency[] {
  const gone = [...new Set(then)].filter((id) => !accounted.has(id)).sort((a, b) => a - b);
  return gone.map((agencyId) => {
    const successors = links
      .filter(({ predecessorId }) => predecessorId === agencyId)
      .map(({ successorId, share }) => ({ agencyId: successorId, share }));
    return { agencyId, because: becauseOf(existing.has(agencyId), successors.length), successors };
  });
}

function becauseOf(exists: boolean, successors: number): GoneBecause {
  if (exists) return 'NOT_RANKED';
  return successors > 0 ? 'SUCCEEDED' : 'DISSOLVED';
}
