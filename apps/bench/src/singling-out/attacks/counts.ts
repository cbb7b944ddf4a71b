import { Attack } from '../attack';
import { others, victimOf } from '../forms';
import { OPEN_ROUND } from './open-round';

const alone = {
  shownBy: 'twins',
  terms: OPEN_ROUND,
  weeks: [
    async (side) => {
      await side.send('seen', ...others(6));
      await side.send('independent', ...victimOf(side.victim));
    },
    () => Promise.resolve(),
  ],
} satisfies Pick<Attack, 'shownBy' | 'terms' | 'weeks'>;

/** Reads the progress of the round before and after the victim could answer. */
export const progressWatched: Attack = {
  ...alone,
  name: 'progress-watched',
  vi: 'đọc tiến độ trước và sau',
  en: 'progress read before and after',
  count: 'progress',
};

/** Takes the forms without signs from those with signs in the quality report. */
export const flaggedMinusUnflagged: Attack = {
  ...alone,
  name: 'flagged-minus-unflagged',
  vi: 'báo cáo chất lượng: có dấu hiệu trừ không dấu hiệu',
  en: 'flagged minus unflagged, in the quality report',
  count: 'quality',
};

/** Lists the responses of the round at the final. */
export const responsesListed: Attack = {
  ...alone,
  name: 'responses-listed',
  vi: 'danh sách phiếu khi đợt kết thúc',
  en: 'the list of responses at the final',
  count: 'list',
};
