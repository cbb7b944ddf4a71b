import { catalogue, Texts } from './catalogue';
import { Problem } from './problem';

/** Problems that several libs raise; each lib keeps its problems in `domain/problems.ts`. */
export const COMMON_PROBLEMS = catalogue({
  /** Answers alike for a missing record and for a record of another agency, so that an outsider learns nothing. */
  NOT_FOUND: (noun: Texts, given?: string) => ({
    vi: `Không có ${noun.vi} ${given === undefined ? 'này' : `"${given}"`} hoặc cơ quan bạn không được xem: chọn lại trong danh sách.`,
    en: `There is no ${given === undefined ? `such ${noun.en}` : `${noun.en} "${given}"`}, or your agency may not see it: choose again from the list.`,
  }),
  CODE_TAKEN: (noun: Texts, code: string) => ({
    vi: `Cơ quan đã có ${noun.vi} mang mã "${code}": đặt mã khác.`,
    en: `Your agency already has a ${noun.en} with the code "${code}": choose another code.`,
  }),
  DOCUMENT_LOCKED: (noun: Texts) => ({
    vi: `Chỉ sửa được ${noun.vi} khi còn là dự thảo: lập bản mới nếu cần thay đổi.`,
    en: `A ${noun.en} can be changed only while it is a draft: make a new one if it must change.`,
  }),
  DELETION_UNSUITED: (noun: Texts) => ({
    vi: `Chỉ xóa được ${noun.vi} còn là dự thảo: bản đã công bố, đã ký hoặc đã mở được giữ lại.`,
    en: `A ${noun.en} can be deleted only while it is a draft: one that is published, signed or opened is kept.`,
  }),
  DRAFT_LOCKED: (noun: Texts, uses: Texts) => ({
    vi: `Chưa xóa được ${noun.vi} này vì còn được dùng: ${uses.vi}. Xóa hoặc sửa chỗ đó trước.`,
    en: `This ${noun.en} cannot be deleted while it is in use: ${uses.en}. Delete or change that first.`,
  }),
  DAY_UNREAL: (day: string) => ({
    vi: `"${day}" không phải là một ngày có thật: ghi theo dạng năm-tháng-ngày, ví dụ 2025-07-01.`,
    en: `"${day}" is not a day that exists: write year-month-day, for example 2025-07-01.`,
  }),
  DAY_UNREADABLE: (given: string) => ({
    vi: `"${given}" không phải là cách ghi một ngày: ghi 31/10/2026 hoặc 2026-10-31.`,
    en: `"${given}" is not written as a day: write 31/10/2026 or 2026-10-31.`,
  }),
  WINDOW_REVERSED: (from: string, to: string) => ({
    vi: `Ngày cuối (${to}) trước ngày đầu (${from}): sửa lại hai ngày.`,
    en: `The last day (${to}) is before the first (${from}): mend the two days.`,
  }),
  PROVINCE_MISSING: {
    vi: 'Chưa có cơ quan nào đứng đầu cây tổ chức: nạp danh sách cơ quan trước.',
    en: 'No agency stands at the top of the tree: load the agencies first.',
  },
  REASON_MISSING: { vi: 'Chưa ghi lý do: ghi rõ lý do.', en: 'No reason is given: say why.' },
  ROWS_MISSING: {
    vi: 'Tệp không có dòng nào: cần dòng tiêu đề và ít nhất một dòng số liệu.',
    en: 'The file has no rows: a header line and at least one row are needed.',
  },
  COLUMN_UNKNOWN: (column: string, known: readonly string[]) => ({
    vi: `Không có cột "${column}" trong mẫu: các cột là ${known.join(', ')}.`,
    en: `There is no column "${column}": the columns are ${known.join(', ')}.`,
  }),
  JSON_UNREADABLE: (reason: string) => ({
    vi: `Tệp không phải JSON đọc được (${reason}): kiểm tra dấu phẩy, ngoặc và dấu nháy ở chỗ này.`,
    en: `This is no readable JSON (${reason}): check commas, brackets and quotes there.`,
  }),
  CSV_UNREADABLE: {
    vi: 'Không đọc được dòng này của tệp CSV: kiểm tra dấu ngoặc kép (trong ô phải viết đôi: ""), số cột và độ dài của dòng.',
    en: 'This row of the CSV cannot be read: check its quotes (inside a cell they are written twice: ""), the number of its columns and its length.',
  },
  KEY_MISSING: { vi: 'Thiếu giá trị này: hãy bổ sung.', en: 'This value is missing: add it.' },
  KEY_UNKNOWN: (known: string) => ({
    vi: `Khóa này không có ở đây: xóa đi hoặc sửa thành một trong: ${known}.`,
    en: `There is no such key here: remove it or correct it to one of: ${known}.`,
  }),
  GROUP_UNKNOWN: (code: string, known: readonly string[]) => unknownEntry(RESPONDENT_GROUP, code, known),
  ASKED_FIELDS_MISSING: {
    vi: 'Đợt hỏi lĩnh vực ở mọi phiếu mà chưa liệt kê lĩnh vực nào: ghi các lĩnh vực, hoặc bỏ "asksField".',
    en: 'Every form is to be asked for its field, and no field is listed: list the fields, or leave out "asksField".',
  },
  FIELD_UNKNOWN: (code: string, known: readonly string[]) => unknownEntry(SERVICE_FIELD, code, known),
  PROCEDURE_GROUP_UNKNOWN: (code: string, known: readonly string[]) =>
    unknownEntry(PROCEDURE_GROUP, code, known),
  VALUE_UNSUITED: (expected: Texts) => ({
    vi: `Cần ${expected.vi}: hãy sửa lại.`,
    en: `Expected ${expected.en}: correct it.`,
  }),
});

const RESPONDENT_GROUP: Texts = { vi: 'nhóm đối tượng', en: 'respondent group' };
const SERVICE_FIELD: Texts = { vi: 'lĩnh vực', en: 'field' };
const PROCEDURE_GROUP: Texts = { vi: 'nhóm thủ tục', en: 'procedure group' };

/** Texts for a code that the plan or round does not list; `known` holds the codes that it lists. */
function unknownEntry(noun: Texts, code: string, known: readonly string[]): Texts {
  if (known.length === 0)
    return {
      vi: `Không có ${noun.vi} "${code}": kế hoạch hoặc đợt chưa liệt kê ${noun.vi} nào; bỏ trống mục này, hoặc thêm vào kế hoạch hoặc đợt trước.`,
      en: `There is no ${noun.en} "${code}": the plan or round lists none; leave it out, or add it to the plan or round first.`,
    };
  return {
    vi: `Không có ${noun.vi} "${code}": chọn trong ${known.join(', ')}.`,
    en: `There is no ${noun.en} "${code}": choose among ${known.join(', ')}.`,
  };
}

export const NOUNS = {
  listMember: { vi: 'số thứ tự trong danh sách', en: 'number of the list' },
  agency: { vi: 'cơ quan', en: 'agency' },
  batch: { vi: 'lần nhập', en: 'import' },
  counter: { vi: 'quầy', en: 'counter' },
  app: { vi: 'ứng dụng', en: 'app' },
  criteriaSet: { vi: 'bộ tiêu chí', en: 'criteria set' },
  dossier: { vi: 'hồ sơ', en: 'dossier' },
  draw: { vi: 'lần rút mẫu', en: 'draw' },
  fieldList: { vi: 'danh mục lĩnh vực', en: 'list of fields' },
  invitation: { vi: 'lời mời', en: 'invitation' },
  letter: { vi: 'thư', en: 'letter' },
  member: { vi: 'người trong mẫu', en: 'member of the sample' },
  objection: { vi: 'phản hồi', en: 'objection' },
  opinion: { vi: 'ý kiến', en: 'opinion' },
  paper: { vi: 'văn bản ký của bản công bố', en: 'signed document of a release' },
  part: { vi: 'phần', en: 'part' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  recontact: { vi: 'đợt phúc tra', en: 're-contact batch' },
  publishedAnswer: { vi: 'câu trả lời đã công bố', en: 'published answer' },
  questionnaire: { vi: 'mẫu phiếu', en: 'questionnaire' },
  response: { vi: 'phiếu trả lời', en: 'response' },
  round: { vi: 'đợt khảo sát', en: 'round' },
  scheme: { vi: 'quy chế xếp hạng', en: 'ranking scheme' },
  release: { vi: 'bản công bố', en: 'release' },
} as const;

/** Kind of record that a use case looks up. */
export type Noun = keyof typeof NOUNS;

/**
 * Problem of a record that does not exist or that the caller may not see: one answer for both.
 * @param given its id or code as the caller wrote it; left out where the place says it
 */
export function notFound(noun: Noun, place: string, given?: string): Problem<'NOT_FOUND'> {
  return COMMON_PROBLEMS.NOT_FOUND.at(place, NOUNS[noun], given);
}

/** Problem of a code that another record of the same owner has. */
export function codeTaken(noun: Noun, code: string, place: string): Problem<'CODE_TAKEN'> {
  return COMMON_PROBLEMS.CODE_TAKEN.at(place, NOUNS[noun], code);
}

/** A record that uses a draft: its kind and its code. */
export interface DraftUse {
  readonly noun: Noun;
  readonly code: string;
}

/** Problems of deleting a document: it is no draft, or other records use it. */
export function deletionProblems(
  noun: Noun,
  place: string,
  state: string,
  uses: readonly DraftUse[],
): Problem<'DELETION_UNSUITED' | 'DRAFT_LOCKED'>[] {
  if (state !== 'draft') return [COMMON_PROBLEMS.DELETION_UNSUITED.at(place, NOUNS[noun])];
  if (uses.length === 0) return [];
  const named = (language: 'vi' | 'en') =>
    uses.map((use) => `${NOUNS[use.noun][language]} "${use.code}"`).join(', ');
  return [COMMON_PROBLEMS.DRAFT_LOCKED.at(place, NOUNS[noun], { vi: named('vi'), en: named('en') })];
}

/** Problem of a document that is published, signed or opened, hence no longer to be changed. */
export function documentLocked(noun: Noun, place: string): Problem<'DOCUMENT_LOCKED'> {
  return COMMON_PROBLEMS.DOCUMENT_LOCKED.at(place, NOUNS[noun]);
}

const LONGEST_QUOTED = 40;
const MOST_LISTED = 12;

/** A text from outside as problems quote it: cut after 40 characters. */
export function quoted(text: string): string {
  return text.length <= LONGEST_QUOTED ? text : `${text.slice(0, LONGEST_QUOTED)}…`;
}

/** Codes as problems list them: the first twelve; a dash for none. */
export function listed(codes: readonly string[]): string {
  return codes.length === 0
    ? '—'
    : codes.slice(0, MOST_LISTED).join(', ') + (codes.length > MOST_LISTED ? ', …' : '');
}
