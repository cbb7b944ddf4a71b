import { CalendarDay, KeyOf, closedList } from '@hailong/kernel';
import type { Outcome } from '@hailong/dossiers/domain';
import { DrawnLateness, latenessOf } from './draw-dimension';
import { Stratifiable } from './stratum';

/** Reasons why a dossier is left out of a draw, in the order in which they are checked: the first that holds is counted. */
export const EXCLUSIONS = closedList('reason not to be drawn', {
  retracted: { number: 0, vi: 'báo cáo hồ sơ đã rút lại', en: 'its report was taken back' },
  'result-not-received': { number: 1, vi: 'chưa nhận kết quả', en: 'its result was not received yet' },
  'outside-window': { number: 2, vi: 'ngoài thời gian giao dịch', en: 'outside the service window' },
  'other-outcome': { number: 3, vi: 'loại kết quả khác', en: 'another outcome' },
  objects: { number: 4, vi: 'không muốn được mời', en: 'wants no invitation' },
  'no-contact': { number: 5, vi: 'không có thông tin liên hệ', en: 'no contact' },
  'drawn-in-round': { number: 6, vi: 'đã rút trong đợt này', en: 'drawn in this round' },
  'person-drawn-lately': { number: 7, vi: 'người này mới được rút', en: 'its person was drawn lately' },
  'same-person': { number: 8, vi: 'cùng người với hồ sơ khác', en: 'another dossier of its person counts' },
});
export type Exclusion = KeyOf<typeof EXCLUSIONS>;
export type Exclusions = Readonly<Record<Exclusion, number>>;

/** Dossier of the frame as a draw sees it. */
export interface FrameDossier extends Stratifiable {
  readonly dossierId: string;
  readonly code: string;
  readonly finishedOn: CalendarDay;
  /** Keyed digest of the person, hexadecimal; null: not known. */
  readonly person: string | null;
  readonly hasContact: boolean;
  /** Wants no invitation. */
  readonly objects: boolean;
  /** True when its report was taken back. */
  readonly retracted: boolean;
}

/** Terms by which dossiers may be drawn. */
export interface EligibilityTerms {
  /** Finished on one of these days, both included. */
  readonly window: { readonly from: CalendarDay; readonly to: CalendarDay };
  readonly outcomes: readonly Outcome[];
  readonly latenesses: readonly DrawnLateness[];
  /** True to draw dossiers with a contact only. */
  readonly contactNeeded: boolean;
  /** A person drawn fewer than so many days ago is left out; 0: no such rule. */
  readonly restDays: number;
}

/** Dossiers and persons that earlier draws of the agency have called. */
export interface CalledBefore {
  /** Ids of dossiers, in this round. */
  readonly dossiers: ReadonlySet<string>;
  /** Digests of persons, within the rest days. */
  readonly persons: ReadonlySet<string>;
}

/**
 * Finds the reason why a dossier may not be drawn, undefined when it may. Several dossiers of one person are all eligible:
 * the order of the draw decides which of them counts.
 *
 * @param on day of the draw
 */
export function exclusionOf(
  dossier: FrameDossier,
  terms: EligibilityTerms,
  before: CalledBefore,
  on: CalendarDay,
): Exclusion | undefined {
  const { finishedOn, person } = dossier;
  if (dossier.retracted) return 'retracted';
  if (finishedOn > on) return 'result-not-received';
  if (finishedOn < terms.window.from || finishedOn > terms.window.to) return 'outside-window';
  const fitting = terms.outcomes.includes(dossier.outcome) && terms.latenesses.includes(latenessOf(dossier));
  if (!fitting) return 'other-outcome';
  if (dossier.objects) return 'objects';
  if (terms.contactNeeded && !dossier.hasContact) return 'no-contact';
  if (before.dossiers.has(dossier.dossierId)) return 'drawn-in-round';
  if (person !== null && before.persons.has(person)) return 'person-drawn-lately';
  return undefined;
}

/** Finds the reason why a dossier may not be called again: its applicant objects, is unreachable or was checked already. */
export function recontactExclusionOf(
  { dossierId, objects, hasContact }: FrameDossier,
  checkedBefore: ReadonlySet<string>,
): Exclusion | undefined {
  if (objects) return 'objects';
  if (!hasContact) return 'no-contact';
  return checkedBefore.has(dossierId) ? 'drawn-in-round' : undefined;
}

export function noExclusions(): Record<Exclusion, number> {
  return Object.fromEntries(EXCLUSIONS.keys.map((reason) => [reason, 0])) as Record<Exclusion, number>;
}

/** Words the counts of left-out dossiers: `objects 3, no-contact 1`; `0` when there are none. */
export function exclusionsInWords(exclusions: Exclusions): string {
  const counted = EXCLUSIONS.keys.filter((reason) => exclusions[reason] > 0);
  return counted.map((reason) => `${reason} ${exclusions[reason]}`).join(', ') || '0';
}
