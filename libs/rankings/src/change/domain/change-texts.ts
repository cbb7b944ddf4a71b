import { Texts } from '@hailong/kernel';
import { formatPercent, roundHalfUp } from '@hailong/statistics';
import type { CommonCriteria } from './common-criteria';
import { CHANGE_KINDS, CHANGE_VERDICTS, ChangeKind } from './change-words';
import type { IndexChange } from './index-change';
import type { SeriesLink } from './linked-change';
import type { EarlierUnit } from './earlier-units';

/**
 * Change in words, as it is printed: `+1,28 điểm % (+0,3 đến +2,2): tăng, nhiều hơn mức ngẫu nhiên`, and how the earlier index came about
 * where it is not recounted.
 */
export function changeText({ points, interval, verdict }: IndexChange, kind: ChangeKind): Texts {
  const note = (language: 'vi' | 'en') =>
    kind === 'recounted' ? '' : ` (${CHANGE_KINDS.rows[kind][language]})`;
  const said = (language: 'vi' | 'en', unit: string, to: string) => {
    const range = interval
      ? ` (${signed(interval.lower, 1, language)} ${to} ${signed(interval.upper, 1, language)})`
      : '';
    return `${signed(points, 2, language)} ${unit}${range}: ${CHANGE_VERDICTS.rows[verdict][language]}${note(language)}`;
  };
  return { vi: said('vi', 'điểm %', 'đến'), en: said('en', 'points', 'to') };
}

/** Share of an earlier unit in words; undefined where the whole of it is in the unit of today. */
export function splitText({ share }: Pick<EarlierUnit, 'share'>): Texts | undefined {
  if (roundHalfUp(100 * share, 1) === 100) return undefined;
  const [vi, en] = [formatPercent(100 * share, 1, 'vi'), formatPercent(100 * share, 1, 'en')];
  return {
    vi: `chỉ ${vi} của đơn vị này thuộc về đơn vị hiện nay; số liệu lấy của cả đơn vị, vì phiếu không cho biết thuộc phần nào`,
    en: `only ${en} of it is in the agency of today; its figures are taken whole, because forms do not tell the parts apart`,
  };
}

/** Sentence that stands above all changes: the criteria that both indices stand on; without any, the overall question. */
export function comparisonText({ comparable, broken }: CommonCriteria): Texts {
  const [common, lost] = [comparable.criteria.length, broken.length];
  const on =
    common + lost === 0
      ? { vi: 'câu hỏi chung của hai kỳ', en: 'the overall question of both periods' }
      : {
          vi: `${common} tiêu chí chung của hai kỳ (${lost} tiêu chí không so sánh được)`,
          en: `the ${common} criteria that both periods have in common (${lost} cannot be compared)`,
        };
  return {
    vi: `Thay đổi được tính lại trên ${on.vi}, nên có thể khác hiệu của hai chỉ số đã in; mỗi khoảng tin cậy đúng cho riêng một đơn vị.`,
    en: `Changes are computed anew on ${on.en}, so they may differ from the difference of the printed indices; each interval holds for its agency alone.`,
  };
}

/** Sentence that stands above all changes across a bridge. */
export const LINKED_TEXT: Texts = {
  vi: 'Hai kỳ hỏi theo hai bộ tiêu chí. Thay đổi = chỉ số mới − phần chênh do đổi bộ tiêu chí (phép nối) − chỉ số cũ; khoảng tin cậy gồm sai số của cả ba. Phép nối là hiệu của hai nửa người trả lời được rút thăm trong cùng các đợt.',
  en: 'The two periods ask by two cores. A change is the new index less the difference that the core alone makes (the link) less the old index; its interval has the errors of all three. The link is the difference of two halves of the respondents of the same rounds, whose forms were drawn.',
};

/** Link in words, as it is printed: `phép nối commune: −6,00 điểm % (−11,4 đến −0,6), mẫu mới 400 phiếu, mẫu cũ 400 phiếu`. */
export function linkText({ group, points, interval, onNew, onOld }: SeriesLink): Texts {
  const range = (language: 'vi' | 'en', to: string) =>
    interval ? ` (${signed(interval.lower, 1, language)} ${to} ${signed(interval.upper, 1, language)})` : '';
  return {
    vi: `phép nối ${group ?? 'toàn tỉnh'}: ${signed(points, 2, 'vi')} điểm %${range('vi', 'đến')}, mẫu mới ${onNew.n} phiếu, mẫu cũ ${onOld.n} phiếu`,
    en: `link of ${group ?? 'the whole province'}: ${signed(points, 2, 'en')} points${range('en', 'to')}, new form ${onNew.n} forms, old form ${onOld.n} forms`,
  };
}

function signed(value: number, decimals: number, language: 'vi' | 'en'): string {
  const text = formatPercent(value, decimals, language).replace('%', '').replace('-', '−');
  return value > 0 ? `+${text}` : text;
}
