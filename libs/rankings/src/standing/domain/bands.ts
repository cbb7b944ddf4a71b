import { KeyOf, closedList } from '@hailong/kernel';

/**
 * Bands of agencies, which stand before any rank: beside the mean of their group, or beside a target where one was asked for. The last is
 * also the band of an agency whose error is not known.
 */
export const STANDING_BANDS = closedList('band of an agency', {
  above: { number: 0, vi: 'cao hơn mức chung của nhóm', en: 'above the mean of its group' },
  'as-others': { number: 1, vi: 'ngang mức chung của nhóm', en: 'as the others of its group' },
  below: { number: 2, vi: 'thấp hơn mức chung của nhóm', en: 'below the mean of its group' },
  met: { number: 3, vi: 'đạt mục tiêu', en: 'meets the target' },
  'not-met': { number: 4, vi: 'không đạt mục tiêu', en: 'misses the target' },
  'cannot-be-told': { number: 5, vi: 'chưa đủ cơ sở kết luận', en: 'cannot be told from its forms' },
});
export type StandingBand = KeyOf<typeof STANDING_BANDS>;
