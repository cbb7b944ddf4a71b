import { CalendarDay } from '@hailong/kernel';

export const OUTCOMES = ['granted', 'refused', 'withdrawn'] as const;
/** What became of a dossier. That it was late is said apart: a refusal may be late, too. */
export type Outcome = (typeof OUTCOMES)[number];

/** What a host may report: `late` is short for granted after the promised day. */
export const REPORTED_OUTCOMES = [...OUTCOMES, 'late'] as const;
export type ReportedOutcome = (typeof REPORTED_OUTCOMES)[number];

export const APPLICANTS = ['citizen', 'organization', 'agency'] as const;
export type Applicant = (typeof APPLICANTS)[number];

/** Which of its agencies a dossier is to judge, and in whose frame it stands (NĐ 118/2025: they may differ). */
export const JUDGED = ['receiving', 'deciding'] as const;
export type Judged = (typeof JUDGED)[number];

/** Where somebody who applied can be reached. */
export interface DossierContact {
  readonly email?: string;
  /** As the host wrote it. */
  readonly phone?: string;
}

/** A finished dossier as the host reports it: all of it each time, what is left out is not so (any more). */
export interface DossierReport {
  /** Mã hồ sơ, kept as it is. */
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
  /** What the host tells people apart by; only a keyed digest of it is kept. */
  readonly person?: string;
  /** Only where the law allows to be written to; kept encrypted. */
  readonly email?: string;
  readonly phone?: string;
  /** The person wants no invitation. True stays true over later reports. */
  readonly objects?: boolean;
}

/** The agency in whose frame a dossier stands. */
export function frameAgencyOf({ judges, decidingAgency, receivingAgency }: DossierReport): string {
  return judges === 'receiving' ? (receivingAgency ?? decidingAgency) : decidingAgency;
}

/** The outcome and whether it came late. */
export function outcomeOf({ outcome, late }: DossierReport): {
  readonly outcome: Outcome;
  readonly late: boolean;
} {
  return outcome === 'late' ? { outcome: 'granted', late: true } : { outcome, late: late ?? false };
}
