import { CalendarDay } from '@hailong/kernel';

export const OUTCOMES = ['granted', 'refused', 'withdrawn'] as const;
/** Outcome of a dossier. Lateness is a value of its own: a refusal may be late, too. */
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes that a host may report: `late` is short for granted after the promised day. */
export const REPORTED_OUTCOMES = [...OUTCOMES, 'late'] as const;
export type ReportedOutcome = (typeof REPORTED_OUTCOMES)[number];

export const APPLICANTS = ['citizen', 'organization', 'agency'] as const;
export type Applicant = (typeof APPLICANTS)[number];

/** Agency that a dossier judges, and in whose frame it stands (NĐ 118/2025: the two may differ). */
export const JUDGED = ['receiving', 'deciding'] as const;
export type Judged = (typeof JUDGED)[number];

/** Addresses of an applicant. */
export interface DossierContact {
  readonly email?: string;
  /** As the host wrote it. */
  readonly phone?: string;
}

/** Finished dossier as the host reports it: whole each time, and a value that is left out is gone. */
export interface DossierReport {
  /** Mã hồ sơ, stored as it is. */
  readonly code: string;
  /** Code of the agency that decided. */
  readonly decidingAgency: string;
  /** Code of the agency that received it; absent: the one that decided. */
  readonly receivingAgency?: string;
  /** Absent: the deciding agency. */
  readonly judges?: Judged;
  /** Mã TTHC. */
  readonly procedure?: string;
  /** Code of the service field (lĩnh vực). */
  readonly field?: string;
  readonly outcome: ReportedOutcome;
  /** After the promised day. Absent: only where the outcome says so. */
  readonly late?: boolean;
  readonly applicant: Applicant;
  /** The day its result was handed over, or on which it was refused or withdrawn. */
  readonly finishedOn: CalendarDay;
  /** Identifier of the person at the host; only a keyed digest of it is stored. */
  readonly person?: string;
  /** Only where the law allows to write to it; stored encrypted. */
  readonly email?: string;
  readonly phone?: string;
  /** The person wants no invitation. True stays true over later reports. */
  readonly objects?: boolean;
}

/** Names the agency in whose frame a dossier stands. */
export function frameAgencyOf({ judges, decidingAgency, receivingAgency }: DossierReport): string {
  return judges === 'receiving' ? (receivingAgency ?? decidingAgency) : decidingAgency;
}

/** Splits a reported outcome into outcome and lateness. */
export function outcomeOf({ outcome, late }: DossierReport): {
  readonly outcome: Outcome;
  readonly late: boolean;
} {
  return outcome === 'late' ? { outcome: 'granted', late: true } : { outcome, late: late ?? false };
}
