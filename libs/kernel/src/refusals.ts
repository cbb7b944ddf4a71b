import { Problem, problem } from './problem';

const NOUNS = {
  questionnaire: { vi: 'mẫu phiếu', en: 'questionnaire' },
  criteriaSet: { vi: 'bộ tiêu chí', en: 'criteria set' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  round: { vi: 'đợt khảo sát', en: 'round' },
} as const;

/** What a use case of this slice may look for in vain. */
export type Noun = keyof typeof NOUNS;

/** The one answer for what does not exist and for what belongs to somebody else. */
export function notFound(noun: Noun, place: string): Problem {
  const { vi, en } = NOUNS[noun];
  return problem(
    'NOT_FOUND',
    place,
    `Không có ${vi} này hoặc cơ quan bạn không được xem: chọn lại trong danh sách.`,
    `There is no such ${en}, or your agency may not see it: choose again from the list.`,
  );
}

/** Another one of the owner has that code. */
export function codeTaken(noun: Noun, code: string, place: string): Problem {
  const { vi, en } = NOUNS[noun];
  return problem(
    'CODE_TAKEN',
    place,
    `Cơ quan đã có ${vi} mang mã "${code}": đặt mã khác.`,
    `Your agency already has a ${en} with the code "${code}": choose another code.`,
  );
}

/** It was published, signed or opened. */
export function draftOnly(noun: Noun, place: string): Problem {
  const { vi, en } = NOUNS[noun];
  return problem(
    'DRAFT_ONLY',
    place,
    `Chỉ sửa được ${vi} khi còn là dự thảo: lập bản mới nếu cần thay đổi.`,
    `A ${en} can be changed only while it is a draft: make a new one if it must change.`,
  );
}
