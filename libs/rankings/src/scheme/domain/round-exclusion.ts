import { KeyOf, closedList } from '@hailong/kernel';

/** Reasons for which a round does not enter a ranking. */
export const ROUND_EXCLUSIONS = closedList('reason that keeps a round out of a ranking', {
  OTHER_PERIOD: { number: 0, vi: 'thuộc kỳ khác', en: 'belongs to another period' },
  TRIAL: { number: 1, vi: 'đợt điền thử', en: 'is there to try the form' },
  SIMULATED: {
    number: 2,
    vi: 'đợt trình diễn, phiếu mô phỏng',
    en: 'is a demonstration with simulated answers',
  },
  NOT_SIMULATED: {
    number: 3,
    vi: 'phiếu của người thật, trong khi quy chế chỉ xếp hạng đợt trình diễn',
    en: 'has answers of people, and the scheme ranks demonstrations alone',
  },
  OTHER_CORE: {
    number: 4,
    vi: 'không có mẫu phiếu nào dựa trên bộ tiêu chí khung của quy chế',
    en: 'has no form on the core of the scheme',
  },
  NOT_LISTED: {
    number: 5,
    vi: 'không có trong danh sách của quy chế',
    en: 'is not on the list of the scheme',
  },
});
export type RoundExclusionCode = KeyOf<typeof ROUND_EXCLUSIONS>;
