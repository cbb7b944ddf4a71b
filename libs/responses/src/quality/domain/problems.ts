import { catalogue } from '@hailong/kernel';

/** Every problem of examining the quality of responses. */
export const PROBLEMS = catalogue({
  ROUND_SIGNS_LOCKED: {
    vi: 'Đợt khảo sát đã chốt số liệu nên không đánh dấu phiếu được nữa: xem báo cáo chất lượng thay cho kiểm tra lại.',
    en: 'The round is final and its responses are flagged no more: read the quality report instead.',
  },
  QUALITY_REPORT_TOO_EARLY: {
    vi: 'Dấu hiệu của phiếu chỉ được công bố khi đợt đã chốt số liệu, để không ai nhận ra phiếu của một người: xem lại sau khi chốt đợt. Từ nay đến đó vẫn soát phiếu được.',
    en: 'The signs of forms are told when the round is final, so that no single form can be told by them: read the report once the round is final. Until then forms can be examined all the same.',
  },
});
