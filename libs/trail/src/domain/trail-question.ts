import type { CalendarDay } from '@hailong/kernel';

/** Question for entries of a trail; an absent part does not limit them. */
export interface TrailQuestion {
  /** Acting user, to the letter. */
  readonly actor?: string;
  /** Verb and noun, `publish-questionnaire`. */
  readonly action?: string;
  /** Code or id of the record that was changed or read. */
  readonly subject?: string;
  /** First and last day of Viet Nam. */
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
}

/** Place of an entry in the order of a trail, newest first. */
export interface TrailPlace {
  /** Instant with microseconds, `2026-10-31T02:03:04.567890Z`. */
  readonly at: string;
  readonly entryId: string;
}

/** Entry of the trail of an agency. */
export interface TrailEntry extends TrailPlace {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** Contents before and after as JSON; null where there are none. */
  readonly before: string | null;
  readonly after: string | null;
}

const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z) ([0-9a-f-]{36})$/;

/** Reads a place that {@link textOfPlace} has written; undefined: the text is none. */
export function placeOf(text: string): TrailPlace | undefined {
  const [, at, entryId] = PLACE.exec(text) ?? [];
  return at !== undefined && entryId !== undefined ? { at, entryId } : undefined;
}

export function textOfPlace({ at, entryId }: TrailPlace): string {
  return `${at} ${entryId}`;
}
