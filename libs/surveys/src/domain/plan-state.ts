import { KeyOf, closedList } from '@hailong/kernel';

export const PLAN_STATES = closedList('plan state', {
  draft: { number: 0, vi: 'dự thảo', en: 'draft' },
  signed: { number: 1, vi: 'đã ký', en: 'signed' },
});
export type PlanState = KeyOf<typeof PLAN_STATES>;
