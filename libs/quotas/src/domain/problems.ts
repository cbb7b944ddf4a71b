import { catalogue } from '@hailong/kernel';

/** Every problem of quota cells and their targets. */
export const PROBLEMS = catalogue({
  QUOTA_ROUND_NOT_OPEN: {
    vi: 'Đợt khảo sát còn là dự thảo nên chưa có ô chỉ tiêu: mở đợt trước.',
    en: 'The round is a draft and has no quota cells yet: open it first.',
  },
  QUOTA_TARGETS_LOCKED: {
    vi: 'Đợt khảo sát đã đóng, chỉ tiêu đã chốt và không tính lại: xem số liệu đã chốt.',
    en: 'The round is closed, its targets are frozen and are not computed again: read them as they are.',
  },
  /** Cells cannot be unmade. */
  QUOTA_CELLS_LOCKED: {
    vi: 'Việc mở đợt này đã bắt đầu và ô chỉ tiêu đã được lập nên không xóa được: mở tiếp đợt, hoặc để nguyên bản nháp.',
    en: 'The opening of this round has begun and its quota cells are made, so it cannot be deleted: go on and open it, or leave the draft as it is.',
  },
  /** Cells cannot be unmade, and answers must never be counted by rules that are not the round's. */
  QUOTA_CELLS_DIFFERENT: {
    vi: 'Ô chỉ tiêu của đợt này đã được lập ở lần mở bị dừng giữa chừng, sau đó chỉ tiêu hoặc danh sách cơ quan lại thay đổi: lưu thành đợt mới với mã khác rồi mở.',
    en: 'The cells of this round were made when its opening was cut short, and its rules or agencies have changed since: save it as a new round with another code, then open that.',
  },
});
