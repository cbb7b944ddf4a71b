import { KeyOf, closedList } from '@hailong/kernel';

export const QUESTIONNAIRE_STATES = closedList('questionnaire state', {
  draft: { number: 0, vi: 'dự thảo', en: 'draft' },
  published: { number: 1, vi: 'đã ban hành', en: 'published' },
});
export type QuestionnaireState = KeyOf<typeof QUESTIONNAIRE_STATES>;
