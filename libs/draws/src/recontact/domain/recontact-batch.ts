import { createHash } from 'node:crypto';
import { CalendarDay } from '@hailong/kernel';
import { Exclusions } from '../../domain/eligibility';

/** Sizes of a batch: a share of the called people of each agency, or a number over all of them. */
export type RecontactSizes =
  | { readonly percent: number; readonly minimum: number }
  | { readonly total: number; readonly minimum: number };

/** Mandate of a batch as it was given, codes of its time. */
export interface RecontactMandate {
  /** Unit whose people call. */
  readonly unit: string;
  /** Unit above the rated agencies that gave the mandate. */
  readonly givenBy: string;
  readonly round: string;
  /** Number and day of the document that orders the check. */
  readonly document: string;
}

/** Agency of a batch as it was drawn. */
export interface DrawnAgency {
  readonly agencyId: number;
  readonly code: string;
  /** Called people that could be drawn. */
  readonly population: number;
  readonly wanted: number;
  readonly drawn: number;
  /** Instant of its list, `2026-07-01T02:03:04.123456Z`. */
  readonly frameAsOf: string;
  readonly frameDigest: string;
  readonly exclusions: Exclusions;
}

export interface RecontactDocument {
  readonly mandate: RecontactMandate;
  readonly sizes: RecontactSizes;
  /** Agencies in the order of their ids. */
  readonly agencies: readonly DrawnAgency[];
}

/** Tells whether calls may be recorded and contacts read. */
export function isUnderWay(
  { closedOn, endsOn }: { readonly closedOn: CalendarDay | null; readonly endsOn: CalendarDay },
  on: CalendarDay,
): boolean {
  return closedOn === null && on <= endsOn;
}

/** Computes the digest of a batch: SHA-256 of its lines `agency TAB frame digest TAB drawn LF`, by code. */
export function batchDigest(agencies: readonly DrawnAgency[]): string {
  const lines = agencies.map(({ code, frameDigest, drawn }) => `${code}\t${frameDigest}\t${drawn}\n`);
  return createHash('sha256').update(lines.sort().join('')).digest('hex');
}
