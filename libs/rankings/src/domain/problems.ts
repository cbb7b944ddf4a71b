import { catalogue } from '@hailong/kernel';

/** Problems that only rankings raise. */
export const PROBLEMS = catalogue({
  RANKING_GROUP_UNKNOWN: (code: string, known: readonly string[]) => ({
    vi: `Không có nhóm xếp hạng "${code}" trong đợt này: chọn trong ${known.join(', ')}.`,
    en: `The round has no ranking group "${code}": choose among ${known.join(', ')}.`,
  }),
});
