import { NO_ID, rowNumber } from '@hailong/kernel';
import { decodeCursor } from './connection.type';

/** A cursor of ours that names no row begins before all of them: an empty page, not the first one again. */
export function beforeIdOf(after: string | undefined): number | null {
  return after ? (rowNumber(decodeCursor(after)) ?? NO_ID) : null;
}
