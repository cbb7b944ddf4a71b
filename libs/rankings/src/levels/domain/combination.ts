import { KeyOf, ListRow, closedList } from '@hailong/kernel';
import { meanOfKnown, sum } from '@hailong/statistics';

/** Named way from the figures of units to the figure above them. A changed formula is a new version. */
interface CombinationRow extends ListRow {
  readonly version: number;
  /** Formula; i: index of a unit, N: size of its frame. */
  readonly definition: string;
}

/**
 * Ways in which a unit above gets its figure. No source gives the way of the national index (see the open points of QĐ 1001/QĐ-BNV in
 * the README), so name and version are printed with each figure, and the pooled one stands beside it.
 */
export const COMBINATIONS = closedList('way of combining units', {
  pooled: {
    number: 0,
    version: 1,
    vi: 'Gộp phiếu: cộng các lượt trả lời của mọi đơn vị rồi tính chỉ số trên tổng',
    en: 'Pooled answers: the answers of all units are added up, and the index is that of the sum',
    definition: 'index of Σ of the answers of all units',
  },
  'mean-of-units': {
    number: 1,
    version: 1,
    vi: 'Trung bình cộng các đơn vị: mỗi đơn vị có chỉ số được tính như nhau',
    en: 'Mean of units: each unit with an index counts the same',
    definition: 'mean of i over units with an index',
  },
  'mean-of-group-means': {
    number: 2,
    version: 1,
    vi: 'Trung bình cộng các nhóm: mỗi nhóm xếp hạng là trung bình cộng các đơn vị của nó',
    en: 'Mean of group means: each ranking group is the mean of its units',
    definition:
      'mean over ranking groups with an index of (mean of i over the units of the group with an index)',
  },
  weighted: {
    number: 3,
    version: 1,
    vi: 'Trung bình có trọng số theo N, số hồ sơ hoặc số người trong khung của đơn vị',
    en: 'Mean of units weighted by N, the dossiers or members in the frame of the unit',
    definition: 'Σ N·i / Σ N over units with an index',
  },
} satisfies Record<string, CombinationRow>);
export type Combination = KeyOf<typeof COMBINATIONS>;

/** Index of a unit; absent: it has none, which is not 0. */
export interface UnitIndex {
  /** Ranking group of the unit. */
  readonly group: string;
  /** N of its frame; absent: not known. */
  readonly population?: number;
  readonly index?: number;
}

/**
 * Combines the indices of units, 0…100, unrounded. Undefined where no unit has an index.
 *
 * @param pooled index of the added answers, which `pooled` takes
 * @throws RangeError where `weighted` is asked for and N of a unit with an index is not known
 */
export function combinedIndex(
  combination: Combination,
  units: readonly UnitIndex[],
  pooled: number | undefined,
): number | undefined {
  switch (combination) {
    case 'pooled':
      return pooled;
    case 'mean-of-units':
      return meanOfKnown(units.map(({ index }) => index));
    case 'mean-of-group-means':
      return meanOfKnown(groupMeans(units).map(({ index }) => index));
    case 'weighted':
      return weightedMean(units);
  }
}

/** Mean of the units of a ranking group. */
export interface GroupMean {
  readonly group: string;
  /** Units with an index. */
  readonly units: number;
  readonly index?: number;
}

/** Means of the ranking groups, in the order of their codes. */
export function groupMeans(units: readonly UnitIndex[]): readonly GroupMean[] {
  const groups = [...new Set(units.map(({ group }) => group))].sort();
  return groups.map((group) => {
    const indices = units.filter((unit) => unit.group === group).map(({ index }) => index);
    const known = indices.filter((index) => index !== undefined);
    return { group, units: known.length, index: meanOfKnown(indices) };
  });
}

function weightedMean(units: readonly UnitIndex[]): number | undefined {
  const known = units.flatMap(({ index, population }) => {
    if (index === undefined) return [];
    if (population === undefined) throw new RangeError('a unit without N cannot be weighted');
    return [{ index, population }];
  });
  const total = sum(known.map(({ population }) => population));
  return total === 0 ? undefined : sum(known.map(({ index, population }) => index * population)) / total;
}
