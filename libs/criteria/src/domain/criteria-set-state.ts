import { KeyOf, closedList } from '@hailong/kernel';

export const CRITERIA_SET_STATES = closedList('criteria set state', {
  draft: { number: 0, vi: 'dự thảo', en: 'draft' },
  published: { number: 1, vi: 'đã ban hành', en: 'published' },
});
export type CriteriaSetState = KeyOf<typeof CRITERIA_SET_STATES>;
