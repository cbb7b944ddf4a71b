import { IndexMethodName } from '@hailong/statistics';
import { STANDING_BANDS, StandingBand } from './bands';
import { Judgement, Standing } from './judge-agencies';
import { PossibleRanks } from './possible-ranks';

/** Text in both languages, as it is printed. */
export interface PrintedText {
  readonly vi: string;
  readonly en: string;
}

/** Possible ranks with their texts. */
export interface PrintedRanks extends PossibleRanks {
  readonly text: string;
  readonly textEn: string;
}

/** Judgement of an agency with its texts, rounded as they are printed. */
export interface PrintedStanding {
  readonly band: StandingBand;
  readonly bandText: string;
  readonly bandTextEn: string;
  readonly overall: PrintedRanks;
  readonly inGroup: PrintedRanks;
}

export function printedStanding({ band, overall, inGroup }: Standing): PrintedStanding {
  const { vi: bandText, en: bandTextEn } = STANDING_BANDS.rows[band];
  return { band, bandText, bandTextEn, overall: printedRanks(overall), inGroup: printedRanks(inGroup) };
}

function printedRanks(ranks: PossibleRanks): PrintedRanks {
  const { vi: text, en: textEn } = ranksText(ranks);
  return { ...ranks, text, textEn };
}

function ranksText({ best, worst }: PossibleRanks): PrintedText {
  if (best === worst) return { vi: `hạng ${best}`, en: `rank ${best}` };
  return { vi: `có thể từ hạng ${best} đến ${worst}`, en: `could be rank ${best} to ${worst}` };
}

/** Reason why agencies are not judged under a method; undefined where they are. */
export function whyWithoutStanding(method: IndexMethodName): PrintedText | undefined {
  return method === 'mean-score' ? OF_MEAN_SCORE : undefined;
}

const OF_MEAN_SCORE: PrintedText = {
  vi: 'Điểm trung bình chưa có khoảng tin cậy và khoảng hạng: khối phiếu chỉ giữ số lượt hài lòng, không giữ điểm của từng mức. Chọn một cách tính theo tỷ lệ hài lòng để biết hạng nào có cơ sở.',
  en: 'A mean score has neither an interval nor possible ranks: blocks of forms keep how many answers are satisfied, not the points of each level. Choose a method of satisfied shares to see which ranks hold.',
};

/** Terms of a judgement in words, to be printed with it. */
export function judgementText({ confidence, seed, target }: Judgement): PrintedText {
  const beside =
    target === undefined
      ? { vi: 'so với mức chung của nhóm', en: 'beside the mean of the group' }
      : { vi: `so với mục tiêu ${`${target}`.replace('.', ',')}%`, en: `beside the target of ${target}%` };
  return {
    vi: `Khoảng tin cậy ${confidence}%; các khoảng hạng đúng đồng thời cho cả bảng, mầm ngẫu nhiên ${seed}; xếp loại ${beside.vi}`,
    en: `${confidence}% intervals; possible ranks hold for the whole table at once, seed ${seed}; bands ${beside.en}`,
  };
}
