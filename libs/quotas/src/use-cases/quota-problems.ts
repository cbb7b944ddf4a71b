import { Problem, problem } from '@hailong/kernel';

/** The one answer for a round that does not exist and for one that is not the agency's. */
export function noSuchQuotaRound(): Problem {
  return problem(
    'NOT_FOUND',
    'round',
    'Không có đợt khảo sát này hoặc cơ quan bạn không tham gia: chọn lại trong danh sách.',
    'There is no such round, or your agency takes no part in it: choose again from the list.',
  );
}

export function notOpenYet(): Problem {
  return problem(
    'QUOTA_ROUND_DRAFT',
    'round',
    'Đợt khảo sát còn là dự thảo nên chưa có ô chỉ tiêu: mở đợt trước.',
    'The round is a draft and has no quota cells yet: open it first.',
  );
}

export function targetsFrozen(): Problem {
  return problem(
    'QUOTA_TARGETS_FROZEN',
    'round',
    'Đợt khảo sát đã đóng, chỉ tiêu đã chốt và không tính lại: xem số liệu đã chốt.',
    'The round is closed, its targets are frozen and are not computed again: read them as they are.',
  );
}

/** Cells cannot be unmade, and answers must never be counted by rules that are not the round's. */
export function cellsOfOtherRules(): Problem {
  return problem(
    'QUOTA_CELLS_MADE',
    'quotas',
    'Ô chỉ tiêu của đợt này đã được lập ở lần mở bị dừng giữa chừng, sau đó chỉ tiêu hoặc danh sách cơ quan lại thay đổi: lưu thành đợt mới với mã khác rồi mở.',
    'The cells of this round were made when its opening was cut short, and its rules or agencies have changed since: save it as a new round with another code, then open that.',
  );
}
