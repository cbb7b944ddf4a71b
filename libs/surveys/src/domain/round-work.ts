import { closedList, KeyOf, ListRow, Texts } from '@hailong/kernel';
import { ROUND_STEPS, RoundStep } from './round-step';

/**
 * Works that follow a step of a round: a higher lib does each once the step is stored. The keys are stored until their work is done, so
 * a landed key is never renamed. The labels name the work.
 */
export const ROUND_WORKS = closedList('work after a step', {
  secrets: {
    number: 0,
    vi: 'hủy khóa, thông tin liên hệ và liên kết hồ sơ của lời mời',
    en: 'destroy keys, contacts and dossiers of invitations',
  },
  targets: { number: 1, vi: 'tính và chốt số chỉ tiêu', en: 'compute and freeze targets' },
  blocks: { number: 2, vi: 'niêm phong và công khai các khối phiếu', en: 'seal and show blocks of forms' },
  originals: { number: 3, vi: 'hủy bản gốc của ý kiến', en: 'destroy originals of opinions' },
} satisfies Record<string, ListRow>);
export type RoundWork = KeyOf<typeof ROUND_WORKS>;

/** Work that a step still owes. */
export interface OwedWork {
  readonly step: RoundStep;
  readonly work: RoundWork;
}

/** Stored form of a work that is owed: `close/secrets`. */
export function owedText({ step, work }: OwedWork): string {
  return `${step}/${work}`;
}

/** Reads the stored form; undefined: a newer program has stored a step or work that this one does not know. */
export function readOwed(text: string): OwedWork | undefined {
  const [step, work] = text.split('/');
  return ROUND_STEPS.has(step) && ROUND_WORKS.has(work) ? { step, work } : undefined;
}

/** Label of a work that is owed, with its step; of a work that a newer program has stored, its name. */
export function owedLabel(text: string): Texts {
  const owed = readOwed(text);
  if (!owed) return { vi: text, en: text };
  const [step, work] = [ROUND_STEPS.rows[owed.step], ROUND_WORKS.rows[owed.work]];
  return { vi: `${work.vi} (${step.vi})`, en: `${work.en} (${step.en})` };
}
