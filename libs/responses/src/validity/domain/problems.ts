import { catalogue } from '@hailong/kernel';

/** Every problem of marking a response invalid, or valid again. */
export const PROBLEMS = catalogue({
  VALIDITY_LOCKED: {
    vi: 'Đợt khảo sát đã chốt số liệu, không thể đổi tính hợp lệ của phiếu: giữ nguyên phiếu này.',
    en: 'The round is final and the validity of its responses can no longer change: leave the response as it is.',
  },
  SEALED_FORM_LOCKED: {
    vi: 'Phiếu này đã được niêm phong trong một khối phiếu, tính hợp lệ không đổi được nữa: xét phiếu trong tuần nhập.',
    en: 'This form is sealed in a block and its validity can no longer change: judge forms in the week in which they are entered.',
  },
  RESPONDENT_FORM_LOCKED: {
    vi: 'Phiếu này do người trả lời gửi: cơ quan được đánh giá chỉ đổi tính hợp lệ của phiếu do chính mình nhập.',
    en: 'The respondent sent this form: the rated agency changes the validity of the forms that it entered itself alone.',
  },
  SET_ASIDE_LOCKED: (reason: { readonly vi: string; readonly en: string }) => ({
    vi: `Phiếu này không tính (${reason.vi}) theo chính câu trả lời trên phiếu nên không thể chuyển thành hợp lệ: người trả lời gửi hoặc nộp lại phiếu đầy đủ với cùng khóa hoặc số phiếu.`,
    en: `This form does not count (${reason.en}) by its own answers and cannot be made valid: its sender may send it again with more answers under the same key or serial.`,
  }),
  ENTERED_FORM_LOCKED: {
    vi: 'Phiếu này do đơn vị khác nhập trong đợt do tỉnh tổ chức nên cơ quan được đánh giá không đổi tính hợp lệ: gửi lý do cho cơ quan tổ chức đợt.',
    en: 'Others than the rated agency entered this form in a round that it does not run, so the agency does not change its validity: give the reason to the agency that runs the round.',
  },
  ENTERED_FORM_UNSUITED: {
    vi: 'Phiếu này do người dân gửi hoặc do chính cơ quan nhập: cơ quan đó xét tính hợp lệ.',
    en: 'Its respondent sent this form, or the rated agency entered it: its validity is for that agency to judge.',
  },
  RESTORED_QUOTA_FULL: (rule: string, most: number) => ({
    vi: `Chỉ tiêu "${rule}" đã đủ ${most} phiếu, không thể tính thêm phiếu này: loại một phiếu khác trước.`,
    en: `The quota "${rule}" has its ${most} forms and cannot count this one again: take another one out first.`,
  }),
});
