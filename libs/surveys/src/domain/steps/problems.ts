import { Texts, catalogue } from '@hailong/kernel';

/** Warnings with a step of a round; none of them forbids the step. */
export const WARNINGS = catalogue({
  PLAN_UNSIGNED: {
    vi: 'Kế hoạch của đợt này chưa ký: vẫn mở được, hãy ghi số và ngày ký khi có.',
    en: 'The plan of this round is not signed: it may be opened, add number and day when they are known.',
  },
  QUOTA_EMPTY: (quota: string, unitClass: string) => ({
    vi: `Chỉ tiêu "${quota}" không đếm ai: không có cơ quan tham gia nào thuộc loại "${unitClass}"; kiểm tra loại đơn vị của các cơ quan.`,
    en: `The rule "${quota}" counts nobody: no agency that takes part is of the class "${unitClass}"; check the unit classes of the agencies.`,
  }),
  ROUND_STEP_USED: (step: Texts, works: readonly Texts[]) => ({
    vi: `Đợt này đã ${step.vi} từ trước; phần việc còn dở nay đã làm xong: ${works.map(({ vi }) => vi).join('; ')}.`,
    en: `The round was ${step.en} before; what was left of that is done now: ${works.map(({ en }) => en).join('; ')}.`,
  }),
  CLOSING_TOO_EARLY: (days: number, last: string) => ({
    vi: `Đóng bây giờ là sớm ${days} ngày so với ngày ${last}; phiếu đến sau, kể cả phiếu giấy chưa nhập, sẽ không được nhận và không mở lại được.`,
    en: `Closing now is ${days} days before ${last}; later answers, paper forms not yet typed in among them, will be refused and the round cannot be opened again.`,
  }),
});
