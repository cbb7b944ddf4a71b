interface Texts {
  readonly vi: string;
  readonly en: string;
}
const both = (vi: string, en: string): Texts => ({ vi, en });

/** Reform score of a city as its own document: a count that ships, counts of its own, and grades at 15 and 10 of 20. */
export const CITY_SCORE = {
  code: 'cchc-thanh-pho',
  title: both('Chấm điểm CCHC của thành phố', 'Reform score of the city'),
  invented: false,
  legalBasis: [{ title: both('Quyết định', 'Decision'), number: '1290/QĐ-UBND', signedOn: '2025-12-20' }],
  source: both('Cổng thông tin thành phố', 'Portal of the city'),
  validFrom: '2026-01-01',
  decimals: 2,
  counts: [
    {
      name: 'dossiers',
      label: both('hồ sơ tiếp nhận, xử lý trong kỳ', 'dossiers received and handled in the period'),
      frame: 'finished',
    },
    { name: 'dossiers_overdue', label: both('hồ sơ quá hạn', 'dossiers overdue'), frame: 'late' },
    { name: 'dialogues_late', label: both('đối thoại chậm', 'dialogues held late') },
  ],
  components: [
    {
      code: 'on-time',
      label: both('Đúng hạn', 'In time'),
      most: 15,
      rule: {
        kind: 'linear',
        good: { dossiers: 1, dossiers_overdue: -1 },
        all: { dossiers: 1 },
        fullFrom: 100,
        withoutCases: 'none',
      },
    },
    {
      code: 'dialogues',
      label: both('Đối thoại', 'Dialogues'),
      most: 5,
      rule: { kind: 'deduction', cases: { dialogues_late: 1 }, perCase: 0.5 },
    },
  ],
  maximum: 20,
  grades: [
    { code: 'dat', label: both('Đạt', 'Passed'), from: 0, below: 15 },
    { code: 'xuat-sac', label: both('Xuất sắc', 'Excellent'), from: 15 },
  ],
  uncertain: [{ about: 'components[1].rule', text: both('Chưa đọc phụ lục.', 'The annex was not read.') }],
};

export type CityScore = typeof CITY_SCORE;

type Rule = Readonly<Record<string, unknown>>;

/** The document as an input of GraphQL: sums as lists, words of closed lists in capitals. */
export function inputOf({ counts, components, ...terms }: CityScore): object {
  return {
    ...terms,
    counts: counts.map(({ frame, ...count }) => ({ ...count, ...(frame && { frame: frame.toUpperCase() }) })),
    components: components.map(({ rule, ...component }) => ({ ...component, rule: ruleInput(rule) })),
  };
}

function ruleInput(rule: Rule): object {
  const entries = Object.entries(rule).map(([key, value]) => [key, termOf(value)]);
  return Object.fromEntries(entries) as object;
}

function termOf(value: unknown): unknown {
  if (typeof value === 'string') return value.toUpperCase();
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([count, factor]) => ({ count, factor: factor as number }));
}
