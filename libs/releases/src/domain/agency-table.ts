import type { Texts } from '@hailong/kernel';
import type { RankingDocument, ReleasedAgency } from './ranking-document';

/** Column of the table of agencies, with its meaning and unit. */
interface TableColumn extends Texts {
  readonly name: string;
  readonly of: (agency: ReleasedAgency) => string | number | null;
}

const COLUMNS: readonly TableColumn[] = [
  { name: 'code', vi: 'mã định danh của đơn vị', en: 'code of the unit', of: ({ code }) => code },
  { name: 'name', vi: 'tên đơn vị', en: 'name of the unit', of: ({ name }) => name },
  { name: 'group', vi: 'nhóm xếp hạng', en: 'ranking group', of: ({ group }) => group },
  { name: 'n', vi: 'số phiếu tính vào chỉ số', en: 'forms in the index', of: ({ n }) => n },
  {
    name: 'index',
    vi: 'chỉ số, %, chưa làm tròn',
    en: 'index, percent, unrounded',
    of: ({ index }) => index,
  },
  {
    name: 'interval_lower',
    vi: 'cận dưới của khoảng tin cậy, %',
    en: 'lower bound of the interval, percent',
    of: ({ interval }) => interval?.lower ?? null,
  },
  {
    name: 'interval_upper',
    vi: 'cận trên của khoảng tin cậy, %',
    en: 'upper bound of the interval, percent',
    of: ({ interval }) => interval?.upper ?? null,
  },
  { name: 'band', vi: 'nhận định so với nhóm', en: 'band beside the group', of: ({ band }) => band },
  { name: 'rank', vi: 'thứ hạng toàn tỉnh', en: 'rank over all groups', of: ({ rank }) => rank },
  {
    name: 'rank_in_group',
    vi: 'thứ hạng trong nhóm',
    en: 'rank inside the group',
    of: ({ rankInGroup }) => rankInGroup,
  },
  {
    name: 'rank_in_group_best',
    vi: 'thứ hạng cao nhất có thể trong nhóm',
    en: 'best rank that it may have inside the group',
    of: ({ possibleRanks }) => possibleRanks?.inGroup.best ?? null,
  },
  {
    name: 'rank_in_group_worst',
    vi: 'thứ hạng thấp nhất có thể trong nhóm',
    en: 'worst rank that it may have inside the group',
    of: ({ possibleRanks }) => possibleRanks?.inGroup.worst ?? null,
  },
  {
    name: 'effective_answers',
    vi: 'cỡ mẫu ngẫu nhiên đơn giản có cùng độ chính xác, số câu trả lời',
    en: 'size of a simple random sample that would be as precise, answers',
    of: ({ effectiveAnswers }) => effectiveAnswers,
  },
];

/** Column of a demonstration alone, so that no table of made-up answers passes for a real one. */
const SIMULATED = {
  column: 'simulated',
  vi: 'số liệu mô phỏng, không phải kết quả thật',
  en: 'made-up figures',
};

/**
 * Table of the agencies of a ranking, a head and a row for each: the columns of the dictionary, then for each criterion the answers that
 * count as satisfied and all answers (`TC1_satisfied`, `TC1_answered`). An unknown number is empty. In a demonstration each row begins with
 * `simulated`.
 */
export function agencyTable({
  agencies,
  criteria,
  simulated,
}: RankingDocument): readonly (readonly string[])[] {
  const head = [
    ...(simulated ? [SIMULATED.column] : []),
    ...COLUMNS.map(({ name }) => name),
    ...criteria.flatMap(({ code }) => [`${code}_satisfied`, `${code}_answered`]),
  ];
  const rows = agencies.map((agency) => [
    ...(simulated ? ['true'] : []),
    ...COLUMNS.map(({ of }) => String(of(agency) ?? '')),
    ...criteria.flatMap(({ code }) => countsOf(agency, code).map(String)),
  ]);
  return [head, ...rows];
}

function countsOf({ answers }: ReleasedAgency, code: string): readonly [satisfied: number, answered: number] {
  const levels = answers
    .filter(({ criterion }) => criterion === code)
    .flatMap(({ counts, satisfied }) =>
      counts.map((count, at) => ({ count, isSatisfied: satisfied[at] === true })),
    );
  const sum = (counted: typeof levels) => counted.reduce((total, { count }) => total + count, 0);
  return [sum(levels.filter(({ isSatisfied }) => isSatisfied)), sum(levels)];
}

/** Data dictionary of {@link agencyTable}: the name, meaning and unit of each column. */
export function agencyDictionary(): readonly (Texts & { readonly column: string })[] {
  return [
    SIMULATED,
    ...COLUMNS.map(({ name: column, vi, en }) => ({ column, vi, en })),
    {
      column: '<criterion>_satisfied',
      vi: 'số lượt hài lòng ở tiêu chí',
      en: 'answers to the criterion that count as satisfied',
    },
    { column: '<criterion>_answered', vi: 'số lượt trả lời ở tiêu chí', en: 'answers to the criterion' },
  ];
}
