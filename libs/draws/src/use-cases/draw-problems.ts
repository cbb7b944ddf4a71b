import { Problem, problem } from '@hailong/kernel';
import { MOST_STRATA } from '../domain/draw-design';
import { EXCLUSIONS, Exclusions } from '../domain/eligibility';

const NOUNS = {
  round: { vi: 'đợt khảo sát', en: 'round' },
  draw: { vi: 'lần rút mẫu', en: 'draw' },
  stratum: { vi: 'tầng', en: 'stratum' },
  member: { vi: 'hồ sơ trong mẫu', en: 'drawn dossier' },
  part: { vi: 'phần của danh sách', en: 'part of the list' },
} as const;

/** The one answer for what does not exist and for what belongs to somebody else. */
export function notFound(noun: keyof typeof NOUNS, place: string): Problem {
  const { vi, en } = NOUNS[noun];
  return problem(
    'NOT_FOUND',
    place,
    `Không có ${vi} này hoặc cơ quan bạn không được xem: chọn lại trong danh sách.`,
    `There is no such ${en}, or your agency may not see it: choose again from the list.`,
  );
}

export function notTakingPart(): Problem {
  return problem(
    'NOT_TAKING_PART',
    'round',
    'Cơ quan bạn không tham gia đợt này: rút mẫu trong đợt mà cơ quan tham gia, hoặc đề nghị cơ quan tổ chức thêm vào.',
    'Your agency does not take part in this round: draw in one in which it does, or ask whoever runs it to add your agency.',
  );
}

export function roundOver(): Problem {
  return problem(
    'ROUND_OVER',
    'round',
    'Đợt khảo sát đã đóng, không rút mẫu được nữa: rút mẫu trong đợt còn mở hoặc còn dự thảo.',
    'The round is closed and takes no more draws: draw in one that is open or a draft.',
  );
}

/** Nobody is left to draw; says why, so that whoever draws knows what to change. */
export function frameEmpty(exclusions: Exclusions): Problem {
  const counts = EXCLUSIONS.keys
    .filter((reason) => exclusions[reason] > 0)
    .map((reason) => `${reason} ${exclusions[reason]}`);
  const told = counts.join(', ') || '0';
  return problem(
    'FRAME_EMPTY',
    '',
    `Không có hồ sơ nào đủ điều kiện (bị loại: ${told}): kiểm tra thời gian giao dịch, loại kết quả và hồ sơ đã báo.`,
    `No dossier may be drawn (left out: ${told}): check the service window, the outcomes and what was reported.`,
  );
}

export function tooManyStrata(count: number): Problem {
  return problem(
    'STRATA_TOO_MANY',
    'dimensions',
    `Phân thành ${count} tầng, nhiều nhất là ${MOST_STRATA}: bớt tiêu thức phân tầng.`,
    `This makes ${count} strata, at most ${MOST_STRATA} are taken: use fewer dimensions.`,
  );
}

export function methodUnknown(method: string): Problem {
  return problem(
    'DRAW_METHOD_UNKNOWN',
    'draw',
    `Phiên bản này không có cách rút "${method}": dùng phiên bản mới hơn để kiểm tra lại.`,
    `This version does not know the method "${method}": check the draw with a newer one.`,
  );
}

export function notCalled(): Problem {
  return problem(
    'MEMBER_NOT_CALLED',
    'replaces',
    'Hồ sơ này chưa được gọi nên chưa thể thay thế: chọn một hồ sơ đang trong mẫu.',
    'This dossier has not been called, so nobody can take its place: choose one that is in the sample.',
  );
}

export function replacedBefore(): Problem {
  return problem(
    'MEMBER_REPLACED',
    'replaces',
    'Hồ sơ này đã có hồ sơ thay thế: nếu cần, thay tiếp hồ sơ thay thế đó.',
    'Another dossier was called for this one already: replace that one if need be.',
  );
}

export function reasonMissing(): Problem {
  return problem(
    'REASON_MISSING',
    'reason',
    'Ghi lý do thay thế; lý do được lưu mãi.',
    'Say why it is replaced; the reason is kept for good.',
  );
}

export function noneWaiting(): Problem {
  return problem(
    'REPLACEMENTS_USED_UP',
    'replaces',
    'Tầng này không còn hồ sơ thay thế: ghi nhận thiếu mẫu hoặc rút thêm một lần trong đợt.',
    'This stratum has no replacement left: accept the shortfall or make another draw in the round.',
  );
}
