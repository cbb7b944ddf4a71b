import { NO_ID, idOf } from './id';
import { decodeCursor } from './connection.type';

/** A cursor of ours that names no row begins before all of them: an empty page, not the first one again. */
export function beforeIdOf(after: string | undefined): number | null {
  return after ? (idOf(decodeCursor(after)) ?? NO_ID) : null;
}
