import { DrawRecord } from '../persistence/draw-store';

/** Replacement that was called. */
export interface ReplacementTaken {
  readonly draw: DrawRecord;
  /** Code of the dossier, or `cluster/line` of the household. */
  readonly code: string;
  /** Name of the stratum of both. */
  readonly stratum: string;
  readonly position: number;
}
