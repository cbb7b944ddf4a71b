import { KeyOf, closedList } from '@hailong/kernel';
import { Exclusion } from './eligibility';
import { FrameEntry } from './frame-list';

/**
 * Change of a dossier since a draw. gone: it could be drawn then and could not be now · new: the other way round, though it
 * had been reported by then · moved: in another stratum · person: belongs to another person's dossiers.
 */
export const FRAME_DIFFERENCES = closedList('difference of two frames', {
  gone: { number: 0, vi: 'nay không rút được', en: 'could not be drawn now' },
  new: { number: 1, vi: 'nay rút được', en: 'could be drawn now' },
  moved: { number: 2, vi: 'sang tầng khác', en: 'in another stratum' },
  person: { number: 3, vi: 'của người khác', en: "another person's" },
});
export type DifferenceKind = KeyOf<typeof FRAME_DIFFERENCES>;

export interface FrameDifference {
  readonly kind: DifferenceKind;
  readonly code: string;
  /** Stratum in the stored frame and in today's; null where it is not in the frame. */
  readonly then: string | null;
  readonly now: string | null;
  /** Reason why it could not be drawn now; null: it could. */
  readonly reason: Exclusion | null;
}

/**
 * Compares two frames in list order, by code.
 *
 * @param reasons why dossiers of the stored frame are left out today; a dossier without reason is outside the window
 */
export function frameDifferences(
  then: readonly FrameEntry[],
  now: readonly FrameEntry[],
  reasons: ReadonlyMap<string, Exclusion>,
): FrameDifference[] {
  const today = new Map(now.map((entry) => [entry.code, entry]));
  const known = new Set(then.map(({ code }) => code));
  const changed = then.flatMap((entry) => changeOf(entry, today.get(entry.code), reasons));
  const added = now
    .filter(({ code }) => !known.has(code))
    .map(({ code, stratum }) => ({ kind: 'new' as const, code, then: null, now: stratum, reason: null }));
  return [...changed, ...added];
}

function changeOf(
  { code, stratum: then, same }: FrameEntry,
  today: FrameEntry | undefined,
  reasons: ReadonlyMap<string, Exclusion>,
): FrameDifference[] {
  if (!today) return [{ kind: 'gone', code, then, now: null, reason: reasons.get(code) ?? 'outside-window' }];
  const both = { code, then, now: today.stratum, reason: null };
  if (today.stratum !== then) return [{ kind: 'moved', ...both }];
  return today.same === same ? [] : [{ kind: 'person', ...both }];
}
