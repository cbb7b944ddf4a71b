import { RankSet } from '@hailong/statistics/domain';
import { FormsApart, MOST_FORMS_APART, NoFormsApart } from './forms-apart';
import { PrintedText } from './standing-texts';

/** Words for the ranks that an agency, or a pool, may have, for it alone. */
export function ownRanksText({ best, worst }: RankSet, confidence: number, isPool: boolean): PrintedText {
  const unit = isPool ? { vi: 'nhóm gộp', en: 'pool' } : { vi: 'đơn vị', en: 'agency' };
  const ranks =
    best === worst
      ? { vi: `hạng ${best}`, en: `rank ${best}` }
      : { vi: `có thể từ hạng ${best} đến ${worst}`, en: `could be rank ${best} to ${worst}` };
  return {
    vi: `Riêng ${unit.vi} này: ${ranks.vi} trong nhóm (độ tin cậy ${confidence}%); không đặt cạnh khoảng hạng của đơn vị khác.`,
    en: `This ${unit.en} alone: ${ranks.en} in its group (${confidence}%); not to be read beside the ranks of other agencies.`,
  };
}

/** Words for the forms that would tell an agency apart from a neighbour. */
export function formsApartText(apart: FormsApart): PrintedText {
  if ('reason' in apart) return REASONS[apart.reason];
  const { forms, further, neighbourFurther } = apart;
  return {
    vi: `Nếu chênh lệch vẫn như vậy: mỗi bên cần khoảng ${forms} phiếu, đơn vị này thêm ${further}, đơn vị kia thêm ${neighbourFurther}.`,
    en: `Should the difference last, each needs about ${forms} forms: ${further} more here, ${neighbourFurther} more there.`,
  };
}

const REASONS: Readonly<Record<NoFormsApart, PrintedText>> = {
  'apart-already': {
    vi: 'Đã phân biệt được hai đơn vị này với nhau; khoảng hạng đúng cho cả bảng vẫn có thể trùng nhau.',
    en: 'These two are told apart already; their possible ranks in the whole table may still overlap.',
  },
  'no-known-error': {
    vi: 'Chưa biết sai số của một trong hai đơn vị: chờ thêm khối phiếu.',
    en: 'The error of one of the two is not known yet: wait for more blocks of forms.',
  },
  'too-close': {
    vi: `Chênh lệch quá nhỏ: cần hơn ${MOST_FORMS_APART} phiếu mỗi bên, không nên thu thêm vì việc này.`,
    en: `The difference is too small: each would need more than ${MOST_FORMS_APART} forms; collect none for this.`,
  },
};
