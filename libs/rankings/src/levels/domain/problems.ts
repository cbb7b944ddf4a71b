import { catalogue } from '@hailong/kernel';

/** Problems of questions for figures above rounds. */
export const PROBLEMS = catalogue({
  LEVEL_PERIOD_UNCLEAR: {
    vi: 'Chưa rõ kỳ: ghi một năm (year), hoặc tháng cuối (toMonth) với tháng đầu (fromMonth); chỉ có tháng cuối là mười hai tháng đến tháng đó.',
    en: 'The period is unclear: give a year, or the last month (toMonth) with the first (fromMonth); the last month alone means the twelve months up to it.',
  },
  MONTH_MALFORMED: (given: string) => ({
    vi: `"${given}" không phải là một tháng: ghi năm-tháng, ví dụ 2026-03.`,
    en: `"${given}" is not a month: write year-month, for example 2026-03.`,
  }),
  LEVEL_UNITS_UNCLEAR: {
    vi: 'Hỏi riêng một cơ quan (agency) thì không kèm cấp dưới của cơ quan khác (below), cấp (level) hay nhóm xếp hạng (rankingGroup): bỏ bớt.',
    en: 'An agency by itself (agency) goes with no agencies below another (below), level or ranking group: leave the others out.',
  },
  UNIT_AGENCY_UNSUITED: (code: string, on: string) => ({
    vi: `Ngày ${on} không có cơ quan "${code}": chọn kỳ kết thúc khi cơ quan còn hoạt động, hoặc cơ quan kế tiếp.`,
    en: `There was no agency "${code}" on ${on}: choose a period that ends while it existed, or its successor.`,
  }),
  LEVEL_UNITS_MISSING: {
    vi: 'Không đơn vị nào như vậy tham gia các đợt được tính trong kỳ: chọn kỳ khác, hoặc xem kết quả cả tỉnh để biết các đợt bị loại và lý do.',
    en: 'No such unit takes part in the rounds that are counted in the period: choose another period, or read the results of the whole province for the rounds that are left out and why.',
  },
  LEVEL_GROUP_UNKNOWN: (code: string, known: readonly string[]) => ({
    vi: `Không có nhóm xếp hạng "${code}" trong các đợt của kỳ: chọn trong ${known.join(', ')}.`,
    en: `The rounds of the period have no ranking group "${code}": choose among ${known.join(', ')}.`,
  }),
  POPULATION_MISSING: (units: readonly string[]) => ({
    vi: `Chưa biết N (số hồ sơ hoặc số người trong khung) của: ${units.join(', ')}. Khai số liệu khung của các đơn vị này và đặt chỉ tiêu theo từng đơn vị, hoặc chọn cách gộp khác.`,
    en: `N (dossiers or members of the frame) is not known of: ${units.join(', ')}. State the frame counts of these units and give each a quota, or choose another way of combining.`,
  }),
  STANDARD_MIX_MISSING: (least: number) => ({
    vi: `Không lĩnh vực nào có ít nhất ${least} phiếu được công bố riêng nên không chuẩn hoá được: chọn cách gộp khác, hoặc nêu "toldApartBy" theo lĩnh vực trước khi mở đợt sau.`,
    en: `No service field has ${least} forms or more that are told apart, so there is no mix to standardise to: choose another way of combining, or state "toldApartBy" by field before the next round opens.`,
  }),
  EXTERNAL_SYSTEM_UNKNOWN: (system: string, known: readonly string[]) => ({
    vi: `Không tiêu chí nào trong các đợt của kỳ có mã "${system}": ${known.length > 0 ? `chọn trong ${known.join(', ')}` : 'các bộ tiêu chí chưa ghi mã của hệ thống nào'}.`,
    en: `No criterion in the rounds of the period has a code of "${system}": ${known.length > 0 ? `choose among ${known.join(', ')}` : 'the criteria sets name no codes of any system'}.`,
  }),
});
