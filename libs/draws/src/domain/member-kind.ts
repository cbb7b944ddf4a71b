import { KeyOf, closedList } from '@hailong/kernel';

export const MEMBER_KINDS = closedList('kind of a drawn dossier', {
  sample: { number: 0, vi: 'mẫu chính', en: 'sample' },
  replacement: { number: 1, vi: 'dự phòng', en: 'replacement' },
});
export type MemberKind = KeyOf<typeof MEMBER_KINDS>;
