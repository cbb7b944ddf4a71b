import { Texts } from '@hailong/kernel';
import { formatPercent, roundHalfUp } from '@hailong/statistics';
import type { CommonCriteria } from './common-criteria';
import { CHANGE_VERDICTS } from './change-words';
import type { IndexChange } from './index-change';
import type { EarlierUnit } from './earlier-units';

/** Change in words, as it is printed: `+1,28 điểm % (+0,3 đến +2,2): tăng, nhiều hơn mức ngẫu nhiên`. */
export function changeText({ points, interval, verdict }: IndexChange): Texts {
  const said = (language: 'vi' | 'en', unit: string, to: string) => {
    const range = interval
      ? ` (${signed(interval.lower, 1, language)} ${to} ${signed(interval.upper, 1, language)})`
      : '';
    return `${signed(points, 2, language)} ${unit}${range}: ${CHANGE_VERDICTS.rows[verdict][language]}`;
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

function signed(value: number, decimals: number, language: 'vi' | 'en'): string {
  const text = formatPercent(value, decimals, language).replace('%', '').replace('-', '−');
  return value > 0 ? `+${text}` : text;
}
