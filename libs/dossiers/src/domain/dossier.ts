import { CalendarDay, KeyOf, closedList } from '@hailong/kernel';
import { RESPONDENTS, RespondentKind } from '@hailong/surveys/domain';

/** Outcome of a dossier. Lateness is a value of its own: a refusal may be late, too. */
export const OUTCOMES = closedList('outcome of a dossier', {
  granted: { number: 0, vi: 'được giải quyết', en: 'granted' },
  refused: { number: 1, vi: 'bị từ chối', en: 'refused' },
  withdrawn: { number: 2, vi: 'rút hồ sơ', en: 'withdrawn' },
});
export type Outcome = KeyOf<typeof OUTCOMES>;

/** Outcomes that a host may report. */
export const REPORTED_OUTCOMES = closedList('reported outcome of a dossier', {
  ...OUTCOMES.rows,
  late: { number: 3, vi: 'được giải quyết, trễ hẹn', en: 'granted after the promised day' },
});
export type ReportedOutcome = KeyOf<typeof REPORTED_OUTCOMES>;
/** Further words by which tables name outcomes. */
export const OUTCOME_WORDS = {
  granted: ['đã trả', 'đã trả kết quả', 'đã giải quyết', 'đúng hạn'],
  refused: ['từ chối', 'không giải quyết'],
  withdrawn: ['rút', 'đã rút'],
  late: ['trễ hạn', 'trễ hẹn', 'quá hạn'],
} as const;

/** Kinds of applicants: those of respondents. */
export const APPLICANTS = RESPONDENTS;
export type Applicant = RespondentKind;
/** Further words by which tables name applicants. */
export const APPLICANT_WORDS = {
  citizen: ['công dân', 'cá nhân'],
  organization: ['tổ chức', 'doanh nghiệp'],
  agency: ['cơ quan'],
} as const;

/** Agency that a dossier judges, and in whose frame it stands (NĐ 118/2025: the two may differ). */
export const JUDGED = closedList('judged agency', {
  receiving: { number: 0, vi: 'cơ quan tiếp nhận', en: 'agency that received the dossier' },
  deciding: { number: 1, vi: 'cơ quan giải quyết', en: 'agency that decided' },
});
export type Judged = KeyOf<typeof JUDGED>;

/** Effects of a report on the frame. */
export const DOSSIER_STATUSES = closedList('status of a reported dossier', {
  reported: { number: 0, vi: 'hồ sơ mới', en: 'new in the frame' },
  corrected: { number: 1, vi: 'hồ sơ đã có, sửa theo báo cáo này', en: 'known, this report counts now' },
  unchanged: { number: 2, vi: 'hồ sơ đã có, không đổi', en: 'known as it is' },
});
export type DossierStatus = KeyOf<typeof DOSSIER_STATUSES>;

/** Addresses of an applicant. */
export interface DossierContact {
  readonly email?: string;
  /** Code as the host wrote it. */
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
  /** True when finished after the promised day. Absent: the outcome tells. */
  readonly late?: boolean;
  readonly applicant: Applicant;
  /** The day its result was handed over, or on which it was refused or withdrawn. */
  readonly finishedOn: CalendarDay;
  /** Identifier of the person at the host; only a keyed digest of it is stored. */
  readonly person?: string;
  /** Address, only where the law allows to write to it; stored encrypted. */
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
