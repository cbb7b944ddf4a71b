import { catalogue } from '@hailong/kernel';

interface NamedVersion {
  readonly code: string;
  readonly version: number;
}

/** Problems of criteria sets, scales and extensions of a core. */
export const PROBLEMS = catalogue({
  CODE_MALFORMED: (code: string) => ({
    vi: `Mã "${code}" không đúng dạng: dùng 1 đến 40 ký tự gồm chữ cái không dấu, chữ số, dấu chấm, gạch dưới, gạch nối, bắt đầu bằng chữ hoặc số.`,
    en: `The code "${code}" has the wrong shape: use 1 to 40 unaccented letters, digits, dots, underscores or hyphens, beginning with a letter or digit.`,
  }),
  CODE_REPEATED: (code: string, first: string) => ({
    vi: `Mã "${code}" đã dùng ở ${first}: đặt mã khác cho một trong hai.`,
    en: `The code "${code}" is already used at ${first}: give one of the two another code.`,
  }),
  LABEL_MISSING: {
    vi: 'Nội dung tiếng Việt còn trống: ghi rõ nội dung.',
    en: 'The Vietnamese text is blank: write it.',
  },
  PERIOD_REVERSED: (from: string, to: string) => ({
    vi: `Giai đoạn áp dụng bắt đầu (${from}) sau khi kết thúc (${to}): sửa lại hai ngày.`,
    en: `The period begins (${from}) after it ends (${to}): mend the two days.`,
  }),
  SATISFIED_LEVELS_MISSING: {
    vi: 'Chưa ghi mức nào được tính là hài lòng: ghi mã các mức, ví dụ 4 và 5.',
    en: 'No level counts as satisfied: name the codes of the levels, for example 4 and 5.',
  },
  SATISFIED_LEVEL_UNKNOWN: (code: string, known: readonly string[]) => ({
    vi: `Mức được tính là hài lòng "${code}" không có trong thang đo: chọn trong các mức ${known.join(', ')}.`,
    en: `The level counted as satisfied, "${code}", is not in the scale: choose among ${known.join(', ')}.`,
  }),
  SCALE_LEVELS_OUTSIDE: (count: number, fewest: number, most: number) => ({
    vi: `Thang đo có ${count} mức: dùng từ ${fewest} đến ${most} mức.`,
    en: `The scale has ${count} levels: use ${fewest} to ${most}.`,
  }),
  WEIGHT_OUTSIDE: (weight: number) => ({
    vi: `Trọng số ${weight} không dùng được: ghi một số lớn hơn 0, hoặc bỏ trống (tính là 1).`,
    en: `The weight ${weight} cannot be used: write a number above 0, or leave it out (counts as 1).`,
  }),
  CRITERIA_MISSING: {
    vi: 'Bộ tiêu chí không còn hoặc chưa có tiêu chí nào: giữ lại hoặc thêm ít nhất một tiêu chí.',
    en: 'The set has no criterion: keep or add at least one.',
  },
  AREA_EMPTY: (code: string) => ({
    vi: `Nội dung ${code} chưa có yếu tố nào: thêm yếu tố hoặc bỏ nội dung này.`,
    en: `Content area ${code} has no factor: add one or take the area out.`,
  }),
  FACTOR_EMPTY: (code: string) => ({
    vi: `Yếu tố ${code} chưa có tiêu chí nào: thêm tiêu chí hoặc bỏ yếu tố này.`,
    en: `Factor ${code} has no criterion: add one or take the factor out.`,
  }),
  FACTOR_UNKNOWN: (code: string, known: readonly string[]) => ({
    vi: `Không có yếu tố nào mang mã "${code}": chọn trong ${known.join(', ')}.`,
    en: `There is no factor with the code "${code}": choose among ${known.join(', ')}.`,
  }),
  CORE_AREA_UNKNOWN: (code: string, known: readonly string[]) => ({
    vi: `Không có nội dung nào mang mã "${code}": chọn trong ${known.join(', ')}.`,
    en: `There is no content area with the code "${code}": choose among ${known.join(', ')}.`,
  }),
  CORE_CRITERION_UNKNOWN: (code: string, known: readonly string[]) => ({
    vi: `Không có tiêu chí khung nào mang mã "${code}": chọn trong ${known.join(', ')}.`,
    en: `There is no core criterion with the code "${code}": choose among ${known.join(', ')}.`,
  }),
  CORE_CRITERION_LOCKED: (code: string) => ({
    vi: `Tiêu chí khung ${code} là bắt buộc, không bỏ được: xoá mã này khỏi danh sách bỏ ra.`,
    en: `Core criterion ${code} is locked: take it off the list of omitted ones.`,
  }),
  CORE_CRITERION_REPEATED: (core: string, by: string) => ({
    vi: `Tiêu chí khung ${core} đã được đo bằng tiêu chí ${by}, quy về nó nữa sẽ bị tính hai lần: bỏ phần quy về, hoặc bỏ ${by} ra.`,
    en: `Core criterion ${core} is already measured by criterion ${by} and would count twice: drop this mapping, or leave ${by} out.`,
  }),
  CORE_UNKNOWN: {
    vi: 'Không có bộ tiêu chí khung nào đã công bố mang mã này: chọn trong danh sách bộ khung của tỉnh.',
    en: 'No published core has this id or code: choose one from the list of the province.',
  },
  CORE_PUBLISHER_UNSUITED: {
    vi: 'Chỉ cơ quan cấp tỉnh (UBND tỉnh) công bố được bộ tiêu chí khung: công bố thành bộ tiêu chí riêng của cơ quan.',
    en: "Only the province itself publishes a core: publish this as the agency's own set.",
  },
  CORE_UNEXPECTED: {
    vi: 'Bộ này mở rộng một bộ khung khác nên không thể làm bộ khung: sao chép bộ khung đó rồi sửa bản sao.',
    en: 'This set extends another core and cannot be one itself: copy that core and change the copy.',
  },
  CRITERIA_SET_LOCKED: ({ code, version }: NamedVersion) => ({
    vi: `Bộ tiêu chí ${code} phiên bản ${version} đã công bố, không sửa được: sao chép thành phiên bản mới rồi sửa bản sao.`,
    en: `Criteria set ${code} version ${version} is published and cannot change: copy it to a new version and change the copy.`,
  }),
  /** Raised for a second draft of a code: two people would each publish half of a change. */
  CRITERIA_SET_DRAFT_TAKEN: ({ code, version }: NamedVersion) => ({
    vi: `Bộ tiêu chí ${code} đã có bản nháp là phiên bản ${version}: sửa hoặc công bố bản nháp đó trước.`,
    en: `Criteria set ${code} has a draft already, version ${version}: change or publish that one first.`,
  }),
});
