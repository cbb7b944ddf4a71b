import { catalogue } from '@hailong/kernel';

interface BothWords {
  readonly vi: string;
  readonly en: string;
}

/** Problems that only rankings raise. */
export const PROBLEMS = catalogue({
  PART_UNSUITED: (by: BothWords) => ({
    vi: `Đợt này không công bố số liệu theo ${by.vi}: điều đó phải được nêu trước khi mở đợt (toldApartBy).`,
    en: `The figures of this round are not told apart by ${by.en}: that is stated before a round opens (toldApartBy).`,
  }),
  TRIAL_ROUND_UNSUITED: (round: string) => ({
    vi: `Đợt "${round}" chỉ để điền thử, không có kết quả và không xếp hạng: chọn đợt khác.`,
    en: `The round "${round}" is for trying the form and has neither results nor a ranking: choose another.`,
  }),
  RANKING_GROUP_UNKNOWN: (code: string, known: readonly string[]) => ({
    vi: `Không có nhóm xếp hạng "${code}" trong đợt này: chọn trong ${known.join(', ')}.`,
    en: `The round has no ranking group "${code}": choose among ${known.join(', ')}.`,
  }),
});
