/**
 * Which of the four tallies of a cell a response counts in: 0 counted, 1 surplus, 2 counted and flagged, 3 surplus and
 * flagged. Whether it is valid changes what it counts there, not where.
 */
export function pileOf(flags: number, surplus: boolean): number {
  return (flags === 0 ? 0 : FLAGGED) + (surplus ? SURPLUS : 0);
}

export function isSurplusPile(pile: number): boolean {
  return (pile & SURPLUS) !== 0;
}

export function isFlaggedPile(pile: number): boolean {
  return (pile & FLAGGED) !== 0;
}

const SURPLUS = 1;
const FLAGGED = 2;
