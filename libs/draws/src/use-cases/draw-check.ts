import { FrameDifference } from '../domain/frame-differences';
import { DrawRecord } from '../persistence/draw-store';

/** Result of drawing again. */
export interface DrawCheck {
  readonly draw: DrawRecord;
  /** The stored frame list has the recorded digest. */
  readonly listIntact: boolean;
  /** Codes of members that the seed does not draw from the stored list at their position, or draws and are not stored. */
  readonly wrongMembers: readonly string[];
  /** Digest of today's frame: dossiers reported before the draw, with their current contents. */
  readonly todaysDigest: string;
  /** Differences of today's frame from the stored one; empty when the digests are the same. */
  readonly differences: readonly FrameDifference[];
}

/** Tells whether seed, list and method give this draw; changes of the dossiers since do not matter. */
export function holds({ listIntact, wrongMembers }: DrawCheck): boolean {
  return listIntact && wrongMembers.length === 0;
}
