/** Link of a succession: on a day a share of the predecessor, 0 < share ≤ 1, went into the successor. */
export interface DescentLink {
  readonly predecessorId: number;
  readonly successorId: number;
  readonly effectiveOn: string;
  readonly share: number;
}

/** Changes of the organisation between the day of the earlier figures and that of the later ones. */
export interface Descent {
  /** Agencies of the earlier day. */
  readonly existed: ReadonlySet<number>;
  /** Links between the two days. */
  readonly links: readonly DescentLink[];
}

/** Agency of the earlier day, with the share of it that is in the agency of the later day. */
export interface EarlierUnit {
  readonly agencyId: number;
  /** 0 < share ≤ 1; less than 1: the rest of it stayed, or went elsewhere. */
  readonly share: number;
}

/** Shares below it are the noise of floating sums. */
const NOISE = 1e-9;

/**
 * Agencies of the earlier day that an agency of the later day comes from, over any number of links, in the order of their ids: itself where
 * it existed, as far as the links leave it, and its predecessors. Empty for an agency that was founded between the days without any.
 */
export function earlierUnits(agencyId: number, descent: Descent): readonly EarlierUnit[] {
  const { links, existed } = descent;
  const shares = new Map<number, number>();
  const add = (id: number, share: number) => {
    if (existed.has(id) && share > NOISE) shares.set(id, Math.min(1, (shares.get(id) ?? 0) + share));
  };
  const walk = (id: number, share: number, until: string | undefined, seen: readonly number[]): void => {
    for (const link of links) {
      const { predecessorId, effectiveOn } = link;
      const isLater = until !== undefined && effectiveOn > until;
      if (link.successorId !== id || isLater || seen.includes(predecessorId)) continue;
      const part = share * link.share;
      add(predecessorId, part * restOf(predecessorId, links, effectiveOn));
      walk(predecessorId, part, effectiveOn, [...seen, predecessorId]);
    }
  };
  add(agencyId, restOf(agencyId, links));
  walk(agencyId, 1, undefined, [agencyId]);
  return [...shares].map(([id, share]) => ({ agencyId: id, share })).sort((a, b) => a.agencyId - b.agencyId);
}

/** Share of an agency that links before a day, or all links, left it. Each link takes its share of what was left on its day. */
function restOf(agencyId: number, links: readonly DescentLink[], before?: string): number {
  const taken = new Map<string, number>();
  for (const { predecessorId, effectiveOn, share } of links)
    if (predecessorId === agencyId && (before === undefined || effectiveOn < before))
      taken.set(effectiveOn, (taken.get(effectiveOn) ?? 0) + share);
  return [...taken.values()].reduce((rest, share) => rest * Math.max(0, 1 - share), 1);
}
