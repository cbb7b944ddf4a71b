import { KeyOf, closedList } from '@hailong/kernel';

/** Dimensions that tell dossiers apart. */
export const DRAW_DIMENSIONS = closedList('dimension of strata', {
  field: { number: 0, vi: 'lĩnh vực', en: 'field' },
  'procedure-group': { number: 1, vi: 'nhóm thủ tục', en: 'group of procedures' },
  applicant: { number: 2, vi: 'loại người nộp', en: 'kind of applicant' },
  outcome: { number: 3, vi: 'kết quả', en: 'outcome' },
  lateness: { number: 4, vi: 'đúng hay trễ hẹn', en: 'on time or late' },
});
export type DrawDimension = KeyOf<typeof DRAW_DIMENSIONS>;

export const DRAWN_LATENESSES = closedList('lateness of a dossier', {
  'on-time': { number: 0, vi: 'đúng hẹn', en: 'on time' },
  late: { number: 1, vi: 'trễ hẹn', en: 'late' },
});
export type DrawnLateness = KeyOf<typeof DRAWN_LATENESSES>;

export function latenessOf({ late }: { readonly late: boolean }): DrawnLateness {
  return late ? 'late' : 'on-time';
}
