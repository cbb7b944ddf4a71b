import { KeyOf, closedList } from '@hailong/kernel';

/** Shares that a re-contact check gives of an agency. */
export const RECONTACT_SHARES = closedList('share of a re-contact check', {
  reached: { number: 0, vi: 'gặp được, trong số đã gọi', en: 'reached, of those called' },
  asked: {
    number: 1,
    vi: 'được hỏi ý kiến, trong số nói có hoặc không',
    en: 'asked, of those that said yes or no',
  },
  self: { number: 2, vi: 'tự trả lời, trong số đã nói', en: 'answered in person, of those that said' },
  other: {
    number: 3,
    vi: 'người khác điền hộ, trong số đã nói',
    en: 'filled in by another, of those that said',
  },
  again: {
    number: 4,
    vi: 'sẽ trả lời lần nữa, trong số nói có hoặc không',
    en: 'would answer again, of those that said yes or no',
  },
});
export type RecontactShareName = KeyOf<typeof RECONTACT_SHARES>;
