import { catalogue } from '@hailong/kernel';

/** Every problem of marking a response invalid, or valid again. */
export const PROBLEMS = catalogue({
  VALIDITY_LOCKED: {
    vi: 'Đợt khảo sát đã chốt số liệu, không thể đổi tính hợp lệ của phiếu: giữ nguyên phiếu này.',
    en: 'The round is final and the validity of its responses can no longer change: leave the response as it is.',
  },
  SET_ASIDE_LOCKED: (reason: { readonly vi: string; readonly en: string }) => ({
    vi: `Phiếu này không tính (${reason.vi}) theo chính câu trả lời trên phiếu nên không thể chuyển thành hợp lệ: người trả lời gửi hoặc nộp lại phiếu đầy đủ với cùng khóa hoặc số phiếu.`,
    en: `This form does not count (${reason.en}) by its own answers and cannot be made valid: its sender may send it again with more answers under the same key or serial.`,
  }),
  RESTORED_QUOTA_FULL: (rule: string, most: number) => ({
    vi: `Chỉ tiêu "${rule}" đã đủ ${most} phiếu, không thể tính thêm phiếu này: loại một phiếu khác trước.`,
    en: `The quota "${rule}" has its ${most} forms and cannot count this one again: take another one out first.`,
  }),
});
