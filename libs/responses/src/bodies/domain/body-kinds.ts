import { KeyOf, ListRow, closedList } from '@hailong/kernel';

/** Kinds of bodies outside the organisation tree that collect forms. */
export const BODY_KINDS = closedList('kind of collecting body', {
  post: { number: 1, vi: 'bưu điện', en: 'post' },
  institute: { number: 2, vi: 'viện nghiên cứu', en: 'institute' },
  consultant: { number: 3, vi: 'đơn vị tư vấn', en: 'consultant' },
} satisfies Record<string, ListRow>);
export type BodyKind = KeyOf<typeof BODY_KINDS>;
