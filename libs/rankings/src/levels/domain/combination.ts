import { KeyOf, ListRow, closedList } from '@hailong/kernel';

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
  standardised: {
    number: 4,
    version: 1,
    vi: 'Chuẩn hoá theo lĩnh vực: gộp phiếu trong từng lĩnh vực, rồi lấy theo cơ cấu lĩnh vực của mọi đơn vị trong kỳ',
    en: 'Standardised: pooled answers in each service field, in the mix of fields of all units of the period',
    definition:
      'Σ w·i over service fields; i: index of Σ of the answers of the units in a field, w: part of the field in the forms of all units of the period',
  },
} satisfies Record<string, CombinationRow>);
export type Combination = KeyOf<typeof COMBINATIONS>;
