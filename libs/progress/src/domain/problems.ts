import { catalogue } from '@hailong/kernel';

/** Every problem of progress and of its forecast. */
export const PROBLEMS = catalogue({
  PROGRESS_AGENCY_UNSUITED: {
    vi: 'Cơ quan tổ chức đợt khảo sát này nhưng không phải là cơ quan được đánh giá: hãy xem tiến độ của cả đợt (surveyProvinceProgress).',
    en: 'The agency runs this round and is not rated in it: look at the progress of the whole round (surveyProvinceProgress).',
  },
  FORECAST_DAYS_TOO_FEW: (fewest: number) => ({
    vi: `Còn quá sớm để dự báo: chưa đủ ${fewest} ngày trọn vẹn kể từ ngày đợt mở, không tính hôm nay. Hãy xem lại sau.`,
    en: `It is too early for a forecast: fewer than ${fewest} whole days have passed since the round was opened, today not counted. Look again later.`,
  }),
  FORECAST_FORMS_TOO_FEW: (fewest: number) => ({
    vi: `Còn quá sớm để dự báo: chưa thu đủ ${fewest} phiếu. Hãy xem lại khi có thêm phiếu.`,
    en: `It is too early for a forecast: fewer than ${fewest} forms are received. Look again when more have come.`,
  }),
});
