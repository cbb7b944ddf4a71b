import { catalogue } from '@hailong/kernel';

/** Every problem of progress and of its forecast. */
export const PROBLEMS = catalogue({
  PROGRESS_AGENCY_UNSUITED: {
    vi: 'Cơ quan tổ chức đợt khảo sát này nhưng không phải là cơ quan được đánh giá: hãy xem tiến độ của cả đợt (surveyProvinceProgress).',
    en: 'The agency runs this round and is not rated in it: look at the progress of the whole round (surveyProvinceProgress).',
  },
  FORECAST_DAYS_TOO_FEW: (fewest: number) => ({
    vi: `Chưa đủ ${fewest} ngày trọn vẹn từ khi mở đợt nên chưa dự báo được: hãy xem lại sau.`,
    en: `Fewer than ${fewest} whole days have passed since the round began, so nothing can be foreseen: look again later.`,
  }),
  FORECAST_FORMS_TOO_FEW: (fewest: number) => ({
    vi: `Chưa đủ ${fewest} phiếu được tính nên chưa dự báo được: hãy xem lại khi có thêm phiếu.`,
    en: `There are fewer than ${fewest} counted forms, so nothing can be foreseen: look again when more have come.`,
  }),
});
