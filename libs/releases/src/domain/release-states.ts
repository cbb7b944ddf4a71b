import { KeyOf, closedList } from '@hailong/kernel';

/**
 * State of a release: prepared → (previewed →) submitted → published or returned; a published release is superseded by a newer
 * edition. The number is stored and keeps its meaning.
 */
export const RELEASE_STATES = closedList('state of a release', {
  prepared: { number: 0, vi: 'dự thảo', en: 'prepared' },
  previewed: { number: 1, vi: 'đang cho các cơ quan xem trước', en: 'shown to the agencies concerned' },
  submitted: { number: 2, vi: 'đã trình', en: 'submitted' },
  published: { number: 3, vi: 'đã công bố', en: 'published' },
  returned: { number: 4, vi: 'bị trả lại', en: 'returned' },
  superseded: { number: 5, vi: 'đã có bản sau thay thế', en: 'superseded by a newer edition' },
});
export type ReleaseState = KeyOf<typeof RELEASE_STATES>;

/** States that may follow each; none follows the empty list. */
const FOLLOWING: Readonly<Record<ReleaseState, readonly ReleaseState[]>> = {
  prepared: ['previewed', 'submitted', 'returned'],
  previewed: ['submitted', 'returned'],
  submitted: ['published', 'returned'],
  published: ['superseded'],
  returned: [],
  superseded: [],
};

export function mayFollow(now: ReleaseState, next: ReleaseState): boolean {
  return FOLLOWING[now].includes(next);
}

/** States that a release may be in for it to come to another. */
export function statesBefore(next: ReleaseState): readonly ReleaseState[] {
  return RELEASE_STATES.keys.filter((now) => mayFollow(now, next));
}
