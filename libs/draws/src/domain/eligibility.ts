import { CalendarDay } from '@hailong/kernel';
import { DrawnLateness, DrawnOutcome, Stratifiable, latenessOf } from './stratum';

/** Why a dossier is not in a draw, in the order in which the reasons are looked for: the first one that holds is counted. */
export const EXCLUSIONS = [
  'retracted',
  'result-not-received',
  'outside-window',
  'other-outcome',
  'objects',
  'no-contact',
  'drawn-in-round',
  'person-drawn-lately',
  'same-person',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];
export type Exclusions = Readonly<Record<Exclusion, number>>;

/** A dossier of the frame as a draw looks at it. */
export interface FrameDossier extends Stratifiable {
  readonly dossierId: string;
  readonly code: string;
  readonly finishedOn: CalendarDay;
  /** Keyed digest of the person, hexadecimal; null: not known. */
  readonly person: string | null;
  readonly hasContact: boolean;
  /** Wants no invitation. */
  readonly objects: boolean;
  /** Its report was taken back. */
  readonly retracted: boolean;
}

/** Whom a draw may ask. */
export interface EligibilityTerms {
  /** Finished on one of these days, both included. */
  readonly window: { readonly from: CalendarDay; readonly to: CalendarDay };
  readonly outcomes: readonly DrawnOutcome[];
  readonly latenesses: readonly DrawnLateness[];
  /** Only dossiers with a contact. */
  readonly contactNeeded: boolean;
  /** A person drawn fewer than so many days ago is left in peace; 0: no such rule. */
  readonly restDays: number;
}

/** Whom earlier draws of the agency have called. */
export interface CalledBefore {
  /** Ids of dossiers, in this round. */
  readonly dossiers: ReadonlySet<string>;
  /** Digests of persons, within the rest days. */
  readonly persons: ReadonlySet<string>;
}

/**
 * Why this dossier may not be drawn, undefined when it may. Several dossiers of one person are all eligible: which of them
 * counts is for the order of the draw to say.
 *
 * @param on the day of the draw
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

/** Who may be called again to check: not who objects, has no contact or has been checked in this round. */
export function recontactExclusionOf(
  { dossierId, objects, hasContact }: FrameDossier,
  checkedBefore: ReadonlySet<string>,
): Exclusion | undefined {
  if (objects) return 'objects';
  if (!hasContact) return 'no-contact';
  return checkedBefore.has(dossierId) ? 'drawn-in-round' : undefined;
}

export function noExclusions(): Record<Exclusion, number> {
  return Object.fromEntries(EXCLUSIONS.map((reason) => [reason, 0])) as Record<Exclusion, number>;
}

/** Counts of those left out in words: `objects 3, no-contact 1`; `0` when there are none. */
export function exclusionsInWords(exclusions: Exclusions): string {
  const counted = EXCLUSIONS.filter((reason) => exclusions[reason] > 0);
  return counted.map((reason) => `${reason} ${exclusions[reason]}`).join(', ') || '0';
}
