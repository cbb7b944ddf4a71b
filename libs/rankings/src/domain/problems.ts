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
  UNIT_GROUP_UNKNOWN: (name: string, known: readonly string[]) => ({
    vi: `Không có cụm đơn vị "${name}" trong đợt này: ${known.length > 0 ? `chọn trong ${known.join(', ')}` : 'đợt không nêu cụm nào trước khi mở, xem kết quả từng đơn vị'}.`,
    en: `The round has no group of units "${name}": ${known.length > 0 ? `choose among ${known.join(', ')}` : 'it named none before it opened, read the results by unit'}.`,
  }),
  RANKING_GROUP_UNKNOWN: (code: string, known: readonly string[]) => ({
    vi: `Không có nhóm xếp hạng "${code}" trong đợt này: chọn trong ${known.join(', ')}.`,
    en: `The round has no ranking group "${code}": choose among ${known.join(', ')}.`,
  }),
});
