import { CalendarDay, type Problem, Texts, catalogue, listed, notFound } from '@hailong/kernel';
import type { AskedRelease } from './release-name';

const either = (states: readonly Texts[], language: keyof Texts, or: string) =>
  states.map((state) => `"${state[language]}"`).join(` ${or} `);

/** Problems of releases. */
export const PROBLEMS = catalogue({
  RELEASE_CODE_MALFORMED: (code: string) => ({
    vi: `Mã bản công bố "${code}" chưa đúng dạng: dùng 1–60 chữ thường, chữ số và gạch nối, ví dụ xep-hang-2026.`,
    en: `The code "${code}" of a release is malformed: use 1–60 lower-case letters, digits and hyphens, such as xep-hang-2026.`,
  }),
  RELEASE_SUBJECT_DIFFERENT: (code: string, subject: string) => ({
    vi: `Mã "${code}" đã dùng cho ${subject}: dùng mã khác, vì mỗi mã là một địa chỉ cố định.`,
    en: `The code "${code}" stands for ${subject} already: choose another, since each code is an address that stays.`,
  }),
  RELEASE_TAKEN: (code: string, edition: number) => ({
    vi: `Bản ${edition} của "${code}" chưa công bố hay trả lại: xử lý xong bản đó rồi mới lập bản sau.`,
    en: `Edition ${edition} of "${code}" is neither published nor returned yet: finish it before the next is prepared.`,
  }),
  RELEASE_FIGURES_EMPTY: {
    vi: 'Theo các khối phiếu công bố trước hôm nay thì chưa cơ quan nào được xếp hạng: khối công bố hôm nay tính từ ngày mai, hãy lập lại khi đó; lý do của từng cơ quan xem bằng "hailong rank".',
    en: 'By the blocks that were shown before today no agency has a rank: blocks of today count from tomorrow on, so prepare it then; see the reason for each agency with "hailong rank".',
  },
  RELEASE_FIGURES_CHANGED: (places: readonly string[]) => ({
    vi: `Tính lại từ các khối phiếu cho kết quả khác bản đã lập, ở: ${places.join(', ')}. Lập bản mới rồi trình lại.`,
    en: `Computed again from the blocks, figures differ from those prepared, at: ${places.join(', ')}. Prepare a new edition and submit that.`,
  }),
  RELEASE_STEP_UNSUITED: (now: Texts, next: Texts, before: readonly Texts[]) => ({
    vi: `Bản công bố đang ở trạng thái "${now.vi}" nên không chuyển sang "${next.vi}" được: bước này chỉ làm khi bản ở trạng thái ${either(before, 'vi', 'hoặc')}.`,
    en: `The release is "${now.en}" and cannot become "${next.en}": that is possible while it is ${either(before, 'en', 'or')}.`,
  }),
  PREVIEW_END_MISSING: {
    vi: 'Chưa ghi ngày cuối cho các cơ quan xem trước: ghi "until".',
    en: 'The last day of the preview is missing: give "until".',
  },
  PREVIEW_END_TOO_EARLY: (until: CalendarDay) => ({
    vi: `Ngày cuối xem trước ${until} đã qua: ghi hôm nay hoặc một ngày sau.`,
    en: `The last day of the preview, ${until}, is over: give today or a later day.`,
  }),
  PREVIEW_END_TOO_LATE: (until: CalendarDay, days: number) => ({
    vi: `Ngày cuối xem trước ${until} quá xa: cho xem nhiều nhất ${days} ngày.`,
    en: `The last day of the preview, ${until}, is too far away: a preview lasts ${days} days at most.`,
  }),
  SUBMISSION_TOO_EARLY: (until: CalendarDay) => ({
    vi: `Các cơ quan còn được xem trước và phản hồi đến hết ngày ${until}: trình từ ngày hôm sau.`,
    en: `The agencies may look and object until ${until}: submit from the next day on.`,
  }),
  OBJECTION_ANSWER_MISSING: (agencies: readonly string[]) => ({
    vi: `Còn phản hồi chưa trả lời của: ${listed(agencies)}. Trả lời hết ("release objections", "release answer") rồi mới trình.`,
    en: `Objections wait for an answer, of: ${listed(agencies)}. Answer them all ("release objections", "release answer"), then submit.`,
  }),
  PREVIEW_EXPIRED: (until: CalendarDay) => ({
    vi: `Hạn xem trước và phản hồi đã hết ngày ${until}: liên hệ cơ quan lập bản công bố.`,
    en: `The preview ended with ${until}: turn to the province, which may return the release.`,
  }),
  PREVIEW_CLOSED: (endedOn: CalendarDay) => ({
    vi: `Bản này đã được trình hoặc trả lại ngày ${endedOn} nên không nhận phản hồi nữa: chờ bản sau, hoặc liên hệ cơ quan lập bản công bố.`,
    en: `The release was submitted or returned on ${endedOn} and takes no more objections: wait for the next edition, or turn to the province.`,
  }),
  OBJECTION_TOO_EARLY: (objectedOn: CalendarDay) => ({
    vi: `Phản hồi ngày ${objectedOn} của cơ quan chưa được trả lời: chờ trả lời rồi mới gửi phản hồi khác.`,
    en: `The objection of the agency of ${objectedOn} is not answered yet: wait for its answer before you object again.`,
  }),
  ANSWER_LOCKED: (answeredOn: CalendarDay) => ({
    vi: `Phản hồi này đã được trả lời ngày ${answeredOn}, câu trả lời giữ nguyên: nếu cần, cơ quan gửi phản hồi khác.`,
    en: `This objection was answered on ${answeredOn}, and the answer stays: the agency may object again where needed.`,
  }),
  ANSWER_TEXT_MISSING: {
    vi: 'Chưa ghi nội dung trả lời: chấp nhận thì ghi sẽ làm gì, không chấp nhận thì ghi lý do.',
    en: 'The answer is empty: say what follows from an accepted objection, or why it is refused.',
  },
  PAPER_UNSUITED: {
    vi: 'Tệp không phải PDF trọn vẹn: cần tệp .pdf từ dòng %PDF đến dòng %%EOF, không kèm nội dung khác.',
    en: 'The file is no whole PDF: it must begin with %PDF and end with %%EOF, with nothing before or behind.',
  },
  PAPER_SIZE_OUTSIDE: (megabytes: number) => ({
    vi: `Tệp quá lớn: nhiều nhất ${megabytes} MiB; quét lại ở độ phân giải thấp hơn.`,
    en: `The file is too large: ${megabytes} MiB at most; scan it at a lower resolution.`,
  }),
  PAPER_TYPE_UNSUITED: {
    vi: 'Cần kiểu nội dung application/pdf: gửi tệp PDF làm thân yêu cầu.',
    en: 'The content type application/pdf is needed: send the PDF as the body of the request.',
  },
  PAPER_LOCKED: {
    vi: 'Bản công bố này đã có văn bản ký kèm theo, không thay được: sai thì lập và công bố bản sau.',
    en: 'This publication has its signed document, which is never replaced: where it is wrong, publish the next edition.',
  },
  RELEASE_UNPUBLISHED: (now: Texts) => ({
    vi: `Bản đang ở trạng thái "${now.vi}": công bố rồi mới kèm văn bản ký.`,
    en: `The release is "${now.en}": publish it, then attach the signed document.`,
  }),
  SECOND_PERSON_MISSING: {
    vi: 'Người lập hoặc người trình không tự công bố được: nhờ một người khác có quyền công bố.',
    en: 'A release is published by another person than prepared or submitted it: ask one with the right to publish.',
  },
  RETURN_REASON_MISSING: {
    vi: 'Chưa ghi lý do trả lại: ghi "reason" để người lập biết phải sửa gì.',
    en: 'The reason of the return is missing: give "reason", so that it is known what to mend.',
  },
  ACT_MISSING: {
    vi: 'Công bố là một văn bản: ghi số, ngày ký và người ký.',
    en: 'A publication is a legal act: give its number, the day of signature and the signer.',
  },
  ACT_DAY_TOO_LATE: (day: CalendarDay) => ({
    vi: `Ngày ký ${day} còn chưa đến: ghi ngày đã ký.`,
    en: `The day of signature, ${day}, is still to come: give the day on which it was signed.`,
  }),
  RELEASE_TEXT_TOO_LONG: (most: number) => ({
    vi: `Nội dung quá dài: nhiều nhất ${most} ký tự.`,
    en: `The text is too long: ${most} characters at most.`,
  }),
});

/** Refusal of a release that is not there, at the part of its name that is wrong. */
export function releaseUnknown({ code, edition }: AskedRelease): Problem {
  return notFound('release', edition === undefined ? 'code' : 'edition', code);
}
