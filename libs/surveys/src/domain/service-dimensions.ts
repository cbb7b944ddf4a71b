import { KeyOf, LocalizedText, closedList } from '@hailong/kernel';

/** A part of the services of an agency that answers, quotas and results are told apart by. */
export interface ServiceCategory {
  readonly code: string;
  readonly label: LocalizedText;
}

/** Nhóm thủ tục hành chính. */
export interface ProcedureGroup extends ServiceCategory {
  /** Code of the field it belongs to; absent: none. */
  readonly field?: string;
  /** Codes of its procedures (mã TTHC); absent: not listed. */
  readonly procedures?: readonly string[];
}

/** Respondents that may answer by themselves online: all, or those that were invited and hold a credential. */
export const ACCESSES = closedList('access to a round', {
  open: { number: 0, vi: 'ai cũng trả lời được', en: 'open to all' },
  invited: { number: 1, vi: 'chỉ người được mời', en: 'invited people only' },
});
export type RoundAccess = KeyOf<typeof ACCESSES>;

/**
 * Ways in which figures of a round may tell forms apart, besides the respondent group. Each costs time: a figure needs enough
 * independent forms of its part before it is shown, see `blocks`.
 */
export const TOLD_APART_BY = closedList('way of telling forms apart', {
  channel: { number: 1, vi: 'kênh', en: 'channel' },
  field: { number: 2, vi: 'lĩnh vực', en: 'field' },
  'procedure-group': { number: 3, vi: 'nhóm thủ tục', en: 'group of procedures' },
});
export type ToldApartBy = KeyOf<typeof TOLD_APART_BY>;
