import { catalogue } from '@hailong/kernel';

/** Every problem of examining the quality of responses. */
export const PROBLEMS = catalogue({
  ROUND_SIGNS_LOCKED: {
    vi: 'Đợt khảo sát đã chốt số liệu nên không đánh dấu phiếu được nữa: xem báo cáo chất lượng thay cho kiểm tra lại.',
    en: 'The round is final and its responses are flagged no more: read the quality report instead.',
  },
});
