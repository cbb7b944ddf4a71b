import { KeyOf, Texts, closedList, listed } from '@hailong/kernel';
import { Exact, WITHOUT_CASES, formatExact } from '@hailong/statistics/domain';
import { WithoutPoints } from './agency-points';
import { ComponentResult } from './component-result';
import { PointConversion } from './conversion';

export const WITHOUT_POINTS = closedList('reason without points', {
  'count-missing': { number: 0, vi: 'chưa có số liệu', en: 'counts are missing' },
  'counts-contradict': {
    number: 1,
    vi: 'số liệu mâu thuẫn (tử số lớn hơn mẫu số, nhỏ hơn 0 hoặc vượt điểm tối đa)',
    en: 'counts contradict each other (a numerator above its denominator or below 0, or more points than the most)',
  },
  'nothing-counts': { number: 2, vi: 'không có thành phần nào được tính', en: 'no component counts' },
} satisfies Record<WithoutPoints['because'], object>);
export type WithoutPointsKey = KeyOf<typeof WITHOUT_POINTS>;

/** Points as they are printed: `17,72` and `17.72`. */
export function printedPoints(points: Exact, { decimals }: PointConversion): Texts {
  return { vi: formatExact(points, decimals, 'vi'), en: formatExact(points, decimals, 'en') };
}

/** Numbers that a component is made of: `283/330`, or a number of cases; undefined for points of an appraisal. */
export function casesText({ good, all }: ComponentResult): string | undefined {
  if (good === undefined) return undefined;
  return all === undefined ? String(good) : `${good}/${all}`;
}

/** Rule that decided over a component without a case; undefined where there were cases. */
export function withoutCasesText({ component: { rule }, withoutCases }: ComponentResult): Texts | undefined {
  if (!withoutCases || !('withoutCases' in rule)) return undefined;
  const { vi, en } = WITHOUT_CASES.rows[rule.withoutCases];
  return { vi, en };
}

/** Reason why an agency has no points, with the counts or components by name, and what to do. */
export function withoutPointsText(without: WithoutPoints, { counts }: PointConversion): Texts {
  const { vi, en } = WITHOUT_POINTS.rows[without.because];
  switch (without.because) {
    case 'count-missing': {
      const named = (language: keyof Texts) =>
        without.counts.map(
          (name) => `“${counts.find((each) => each.name === name)?.label[language] ?? name}”`,
        );
      return {
        vi: `${vi}: ${listed(named('vi'))}; bổ sung vào bảng số liệu`,
        en: `${en}: ${listed(named('en'))}; add them to the table of counts`,
      };
    }
    case 'counts-contradict': {
      const named = (language: keyof Texts) => without.components.map(({ label }) => `“${label[language]}”`);
      return {
        vi: `${vi}: ${listed(named('vi'))}; kiểm tra lại số liệu`,
        en: `${en}: ${listed(named('en'))}; check the counts`,
      };
    }
    case 'nothing-counts':
      return { vi, en };
  }
}
