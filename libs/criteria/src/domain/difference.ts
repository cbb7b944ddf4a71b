import { KeyOf, closedList } from '@hailong/kernel';

/** What two versions of a criteria set may differ in. */
export const DIFFERENCE_KINDS = closedList('criteria difference', {
  title: { number: 0, vi: 'tên', en: 'title' },
  source: { number: 1, vi: 'căn cứ', en: 'source' },
  period: { number: 2, vi: 'giai đoạn áp dụng', en: 'period' },
  method: { number: 3, vi: 'cách tính chỉ số', en: 'index method' },
  scale: { number: 4, vi: 'thang đo', en: 'scale' },
  added: { number: 5, vi: 'thêm', en: 'added' },
  removed: { number: 6, vi: 'bỏ', en: 'removed' },
  relabelled: { number: 7, vi: 'đổi tên gọi', en: 'relabelled' },
  moved: { number: 8, vi: 'chuyển chỗ', en: 'moved' },
  remapped: { number: 9, vi: 'gắn với tiêu chí chung khác', en: 'mapped to another core criterion' },
  obligation: { number: 10, vi: 'bắt buộc hay không', en: 'obligatory or not' },
  weight: { number: 11, vi: 'trọng số', en: 'weight' },
});
export type DifferenceKind = KeyOf<typeof DIFFERENCE_KINDS>;

/** One thing that differs between two versions, readable by an administrator. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Code of the area, factor or criterion; `''` when it concerns the whole set. */
  readonly place: string;
  readonly before?: string;
  readonly after?: string;
  readonly vi: string;
  readonly en: string;
}

/** What changed, named in both languages: `{vi: 'Tiêu chí F1.1', en: 'Criterion F1.1'}`. */
export interface DifferenceSubject {
  readonly place: string;
  readonly vi: string;
  readonly en: string;
}

const NOTHING = { vi: '(không có)', en: '(none)' };

/** The difference, or nothing when before and after are the same text. */
export function changed(
  kind: DifferenceKind,
  subject: DifferenceSubject,
  before: string | undefined,
  after: string | undefined,
): Difference[] {
  if (before === after) return [];
  const { place, vi, en } = subject;
  return [
    {
      kind,
      place,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      vi: `${vi}: ${before ?? NOTHING.vi} → ${after ?? NOTHING.vi}.`,
      en: `${en}: ${before ?? NOTHING.en} → ${after ?? NOTHING.en}.`,
    },
  ];
}
