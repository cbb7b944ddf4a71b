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
  FIELD_MISSING: { number: 6, vi: 'không có lĩnh vực này', en: 'does not list the service field' },
  FIELD_DIFFERENT: {
    number: 7,
    vi: 'dùng mã lĩnh vực này cho một lĩnh vực khác',
    en: 'uses the code of the service field for another one',
  },
  FIELD_NOT_TOLD_APART: {
    number: 8,
    vi: 'không tách số liệu theo lĩnh vực',
    en: 'does not tell its figures apart by service field',
  },
});
export type RoundExclusionCode = KeyOf<typeof ROUND_EXCLUSIONS>;
