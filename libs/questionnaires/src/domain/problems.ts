import { CodeOf, Texts, catalogue } from '@hailong/kernel';
import { Reader, outsideToAll, outsideToStaff } from './outside-texts';

/** Every problem of a questionnaire: of its document, of its criteria and of its versions. */
export const PROBLEMS = catalogue({
  LANGUAGE_VI_MISSING: {
    vi: 'Mẫu phiếu phải có tiếng Việt: thêm "vi" vào danh sách ngôn ngữ.',
    en: 'A questionnaire is always offered in Vietnamese: add "vi" to its languages.',
  },
  ITEMS_MISSING: {
    vi: 'Mẫu phiếu chưa có câu hỏi nào: thêm ít nhất một câu.',
    en: 'The questionnaire has no item: add at least one.',
  },
  OVERALL_ITEM_REPEATED: (first: string) => ({
    vi: `Câu đánh giá chung đã có ở ${first}: chỉ giữ một câu đánh giá chung.`,
    en: `The overall question is already at ${first}: keep one.`,
  }),
  OVERALL_ITEM_UNSUITED: {
    vi: 'Câu đánh giá chung phải là câu chấm mức độ hài lòng: chọn loại câu “đánh giá theo thang đo” và mục đích “hài lòng” (kind rating, purpose satisfaction).',
    en: 'The overall question must rate satisfaction: choose the kind “rating on a scale” and the purpose “satisfaction” (kind rating, purpose satisfaction).',
  },
  ITEM_PROPERTY_MISSING: (item: string, kind: Texts, property: Texts) => ({
    vi: `Câu ${item} thuộc loại “${kind.vi}” nên phải có ${property.vi}: bổ sung.`,
    en: `Item ${item} is of the kind “${kind.en}” and needs ${property.en}: add it.`,
  }),
  ITEM_PROPERTY_UNEXPECTED: (item: string, kind: Texts, property: Texts) => ({
    vi: `Câu ${item} thuộc loại “${kind.vi}” không dùng ${property.vi}: bỏ đi hoặc đổi loại câu.`,
    en: `Item ${item} is of the kind “${kind.en}”, which has no ${property.en}: take it out or change the kind.`,
  }),
  SCALE_UNKNOWN: (scale: string, known: string) => ({
    vi: `Mẫu phiếu không có thang đo "${scale}": chọn trong ${known} hoặc thêm thang đo này.`,
    en: `The questionnaire has no scale "${scale}": choose among ${known} or add it.`,
  }),
  OPTIONS_OUTSIDE: (item: string, count: number, fewest: number, most: number) => ({
    vi: `Câu ${item} có ${count} phương án: dùng từ ${fewest} đến ${most} phương án.`,
    en: `Item ${item} has ${count} options: use ${fewest} to ${most}.`,
  }),
  NUMBER_BOUNDS_REVERSED: (item: string, min: number, max: number) => ({
    vi: `Giới hạn của câu ${item} (${min} đến ${max}) không dùng được: số nhỏ nhất phải không lớn hơn số lớn nhất.`,
    en: `The bounds of item ${item} (${min} to ${max}) cannot be used: the lowest must not exceed the highest.`,
  }),
  NUMBER_DECIMALS_OUTSIDE: (item: string, most: number) => ({
    vi: `Câu ${item}: số chữ số thập phân phải là số nguyên từ 0 đến ${most}.`,
    en: `Item ${item}: the number of decimals must be a whole number from 0 to ${most}.`,
  }),
  NUMBER_CLASSES_UNSUITED: (item: string, min: number, max: number, most: number) => ({
    vi: `Ranh giới các khoảng của câu ${item} không dùng được: ghi các số tăng dần, lớn hơn ${min} và không quá ${max}, nhiều nhất ${most} số.`,
    en: `The bounds of the classes of item ${item} cannot be used: write ascending numbers above ${min} and up to ${max}, at most ${most}.`,
  }),
  TEXT_LENGTH_OUTSIDE: (item: string, longest: number) => ({
    vi: `Câu ${item}: độ dài tối đa phải là số nguyên từ 1 đến ${longest} ký tự.`,
    en: `Item ${item}: the longest text must be a whole number of characters from 1 to ${longest}.`,
  }),
  ELIGIBILITY_UNEXPECTED: (item: string, kind: Texts) => ({
    vi: `Câu ${item} thuộc loại “${kind.vi}” không dùng làm câu hỏi điều kiện: bỏ điều kiện đối tượng (eligible) hoặc đổi loại câu.`,
    en: `Item ${item} is of the kind “${kind.en}” and cannot decide which respondents are asked on: take the condition (eligible) out or change the kind.`,
  }),
  ELIGIBILITY_UNSUITED: (item: string, known: readonly string[]) => ({
    vi: `Điều kiện của câu ${item} phải gồm một số (không phải tất cả) phương án trong ${known.join(', ')}: sửa lại.`,
    en: `The eligible choices of item ${item} must be some but not all of ${known.join(', ')}: mend them.`,
  }),
  CRITERIA_SET_MISSING: (item: string, criterion: string) => ({
    vi: `Câu ${item} đo tiêu chí ${criterion} nhưng mẫu phiếu không gắn với bộ tiêu chí nào: gắn bộ tiêu chí hoặc bỏ tiêu chí.`,
    en: `Item ${item} rates criterion ${criterion}, but the questionnaire is bound to no criteria set: bind it or take the criterion out.`,
  }),
  CRITERIA_SET_UNPUBLISHED: (code: string) => ({
    vi: `Bộ tiêu chí "${code}" của mẫu phiếu còn là dự thảo: công bố bộ tiêu chí trước, rồi công bố mẫu phiếu.`,
    en: `The criteria set "${code}" of the questionnaire is still a draft: publish the set first, then the questionnaire.`,
  }),
  CRITERION_UNKNOWN: (criterion: string, known: string) => ({
    vi: `Bộ tiêu chí không có tiêu chí "${criterion}": chọn trong ${known}, hoặc bổ sung tiêu chí.`,
    en: `The criteria set has no criterion "${criterion}": choose among ${known}, or add the criterion.`,
  }),
  CRITERION_REPEATED: (criterion: string, other: string) => ({
    vi: `Tiêu chí ${criterion} đã được đo ở câu ${other}: bỏ một trong hai câu.`,
    en: `Criterion ${criterion} is already rated by item ${other}: take one of the two out.`,
  }),
  CRITERION_MISSING: (criterion: string, label: string) => ({
    vi: `Chưa có câu hỏi nào đo tiêu chí ${criterion} (${label}): thêm câu hỏi hoặc dùng bộ tiêu chí không có tiêu chí này.`,
    en: `No item rates criterion ${criterion} (${label}): add one or use a criteria set without it.`,
  }),
  CRITERION_ITEM_UNSUITED: (item: string) => ({
    vi: `Câu ${item} đo một tiêu chí nên phải là câu chấm mức độ hài lòng: chọn loại câu “đánh giá theo thang đo” và mục đích “hài lòng” (kind rating, purpose satisfaction).`,
    en: `Item ${item} rates a criterion and must ask for satisfaction: choose the kind “rating on a scale” and the purpose “satisfaction” (kind rating, purpose satisfaction).`,
  }),
  CRITERION_SCALE_DIFFERENT: (item: string, scale: string, needed: string) => ({
    vi: `Câu ${item} dùng thang đo ${scale} khác thang đo của bộ tiêu chí (các mức hoặc các mức được tính là hài lòng): dùng thang đo ${needed}.`,
    en: `Item ${item} uses the scale ${scale}, whose levels or satisfied levels differ from those of the criteria set: use the scale ${needed}.`,
  }),
  RULE_EMPTY: {
    vi: 'Điều kiện hiển thị còn trống: ghi ít nhất một điều kiện hoặc bỏ đi.',
    en: 'The display rule is empty: write at least one condition or take it out.',
  },
  RULE_ITEM_UNKNOWN: (item: string) => ({
    vi: `Điều kiện hiển thị dựa vào câu ${item} không có trong mẫu phiếu: sửa mã câu.`,
    en: `The display rule looks at item ${item}, which the questionnaire does not have: mend the code.`,
  }),
  RULE_ITEM_TOO_LATE: (item: string) => ({
    vi: `Điều kiện hiển thị dựa vào câu ${item}, nhưng câu này chưa được hỏi trước đó: chuyển câu ${item} lên trước (với phần: sang một phần trước).`,
    en: `The display rule looks at item ${item}, which is not asked before it: move item ${item} up (for a section: into an earlier section).`,
  }),
  RULE_ITEM_UNSUITED: (item: string) => ({
    vi: `Điều kiện hiển thị dựa vào câu ${item}, nhưng câu này không có phương án để chọn: dùng câu có mức, phương án hoặc có/không.`,
    en: `The display rule looks at item ${item}, where nothing can be chosen: use an item with levels, options or yes/no.`,
  }),
  RULE_CHOICE_UNKNOWN: (item: string, choice: string, known: readonly string[]) => ({
    vi: `Câu ${item} không có "${choice}": chọn trong ${known.join(', ')}.`,
    en: `Item ${item} has no "${choice}": choose among ${known.join(', ')}.`,
  }),
  /** Problem of a second draft of a code: two authors that begin at once work on the same one. */
  QUESTIONNAIRE_DRAFT_TAKEN: (code: string, version: number) => ({
    vi: `Mẫu phiếu ${code} đã có bản nháp là phiên bản ${version}: sửa hoặc công bố bản nháp đó trước, hoặc đặt mã khác.`,
    en: `Questionnaire ${code} has a draft already, version ${version}: change or publish that one first, or choose another code.`,
  }),
});

/** Warnings for the author of a questionnaire; none of them stands in the way of publishing. */
export const WARNINGS = catalogue({
  TRANSLATION_MISSING: (languages: string) => ({
    vi: `Chưa có bản dịch (${languages}), người trả lời sẽ thấy tiếng Việt: bổ sung bản dịch hoặc bỏ ngôn ngữ này.`,
    en: `The translation is missing (${languages}) and respondents will see Vietnamese: add it or take the language out.`,
  }),
  SATISFACTION_ITEM_MISSING: {
    vi: 'Phiếu không có câu nào chấm mức độ hài lòng: đợt này sẽ không có chỉ số hài lòng và không xếp hạng. Thêm câu hỏi hài lòng nếu kế hoạch cần chỉ số.',
    en: 'No item asks for satisfaction: this round will have no satisfaction index and no rank. Add such items if the plan needs an index.',
  },
  OVERALL_ITEM_MISSING: {
    vi: 'Bộ tiêu chí tính chỉ số theo câu đánh giá chung, nhưng phiếu không có câu này nên chỉ số sẽ không xác định: thêm câu đánh giá chung.',
    en: 'The criteria set takes its index from the overall question, which the questionnaire lacks, so the index will have no value: add that question.',
  },
  PROFILE_ITEM_UNSUITED: (item: string) => ({
    vi: `Câu ${item} hỏi thông tin cá nhân mà lại bắt buộc, người trả lời có thể bỏ phiếu giữa chừng: nên để tự nguyện.`,
    en: `Item ${item} asks about the person and is obligatory, which makes people give up: better leave it voluntary.`,
  }),
});

/** Every problem of a filled form; the path is the code of the item, or `sheet`. */
export const ANSWER_PROBLEMS = catalogue({
  ITEM_UNKNOWN: (item: string) => ({
    vi: `Mẫu phiếu này không có câu ${item}: kiểm tra mã câu và phiên bản mẫu phiếu.`,
    en: `This questionnaire has no item ${item}: check the code and the version of the questionnaire.`,
  }),
  ITEM_REPEATED: (item: string) => ({
    vi: `Câu ${item} được trả lời hai lần: chỉ gửi một câu trả lời.`,
    en: `Item ${item} is answered twice: send one answer.`,
  }),
  LEVEL_UNKNOWN: (item: string, level: string, known: Texts) => ({
    vi: `Mức "${level}" của câu ${item} không có trong thang đo: chọn một trong các mức ${known.vi}.`,
    en: `The level "${level}" of item ${item} is not on its scale: choose one of ${known.en}.`,
  }),
  OPTION_UNKNOWN: (item: string, option: string, known: Texts) => ({
    vi: `Câu ${item} không có phương án "${option}": chọn trong ${known.vi}.`,
    en: `Item ${item} has no option "${option}": choose among ${known.en}.`,
  }),
  ANSWER_UNEXPECTED: (item: string, open: string) => ({
    vi: `Câu ${item} có câu trả lời, nhưng chỉ được hỏi tùy theo câu ${open}, mà câu đó chưa được trả lời: trả lời câu đó, hoặc bỏ câu trả lời này.`,
    en: `Item ${item} is answered, but whether it is asked depends on ${open}, which is not answered: answer that, or take this answer out.`,
  }),
  ANSWER_MISSING: (item: string) => ({
    vi: `Câu ${item} bắt buộc nhưng chưa được trả lời: trả lời câu này.`,
    en: `Item ${item} is obligatory and not answered: answer it.`,
  }),
  ANSWER_UNSUITED: (item: string, given: string, expected: Texts) => ({
    vi: `Câu ${item} không nhận "${given}": ${expected.vi}.`,
    en: `Item ${item} does not take "${given}": ${expected.en}.`,
  }),
  ANSWER_UNCLEAR: (item: string) => ({
    vi: `Câu ${item} vừa được trả lời vừa ghi "không áp dụng": giữ một trong hai.`,
    en: `Item ${item} is both answered and marked "does not apply": keep one of the two.`,
  }),
  ANSWER_TEXT_UNEXPECTED: (item: string, options: Texts | undefined) => ({
    vi: options
      ? `Nội dung ghi thêm ở câu ${item} chỉ đi cùng phương án ${options.vi}: chọn phương án đó hoặc bỏ phần ghi thêm.`
      : `Câu ${item} không có phương án ghi thêm: bỏ phần ghi thêm.`,
    en: options
      ? `A text at item ${item} belongs to the option ${options.en}: choose it or take the text out.`
      : `Item ${item} has no option with a text: take the text out.`,
  }),
  NOT_APPLICABLE_UNEXPECTED: (item: string) => ({
    vi: `Câu ${item} không có phương án "không áp dụng": trả lời hoặc để trống.`,
    en: `Item ${item} does not offer "does not apply": answer it or leave it blank.`,
  }),
  NUMBER_OUTSIDE: (item: string, value: number, min: number, max: number, decimals: number) => ({
    vi: `Số ${value} của câu ${item} không hợp lệ: ghi số từ ${min} đến ${max}, ${decimals ? `nhiều nhất ${decimals} chữ số thập phân` : 'không có phần thập phân'}.`,
    en: `The number ${value} of item ${item} is not allowed: write one from ${min} to ${max} with ${decimals ? `at most ${decimals} decimals` : 'no decimals'}.`,
  }),
  TEXT_TOO_LONG: (item: string, longest: number) => ({
    vi: `Nội dung của câu ${item} quá dài: viết gọn trong ${longest} ký tự.`,
    en: `The text of item ${item} is too long: keep it within ${longest} characters.`,
  }),
  SHEET_MALFORMED: (length: number, needed: number) => ({
    vi: `Chuỗi trả lời có ${length} ký tự, mẫu phiếu này cần ${needed}: kiểm tra phiên bản mẫu phiếu.`,
    en: `The sheet has ${length} characters, this questionnaire needs ${needed}: check its version.`,
  }),
  SHEET_UNREADABLE: (item: string, characters: string) => ({
    vi: `Ký tự "${characters}" ở câu ${item} không đọc được: xem cách ghi chuỗi trả lời, số và chữ gửi kèm riêng.`,
    en: `"${characters}" cannot be read at item ${item}: see how a sheet is written; numbers and texts come beside it.`,
  }),
  RESPONDENT_OUTSIDE: (question: Texts, reader: Reader) =>
    reader === 'official' ? outsideToStaff(question) : outsideToAll(question),
});

export type AnswerCode = CodeOf<typeof ANSWER_PROBLEMS>;
