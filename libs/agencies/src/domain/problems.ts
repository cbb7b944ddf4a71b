import { catalogue } from '@hailong/kernel';

/** Problems of the tables of agencies and of their successions. */
export const PROBLEMS = catalogue({
  AGENCY_UNKNOWN: (code: string) => ({
    vi: `Không có cơ quan mã "${code}" hoặc tài khoản này không được thay mặt cơ quan đó: kiểm tra mã trong cây tổ chức, hoặc nhập cơ quan trước.`,
    en: `There is no agency "${code}", or this login may not act for it: check the code in the tree of agencies, or import it first.`,
  }),
  AGENCY_CODE_MALFORMED: (code: string) => ({
    vi: `Mã "${code}" không hợp lệ: ghi như ví dụ H21.17.`,
    en: `"${code}" is no agency code: write it like H21.17.`,
  }),
  AGENCY_CODE_REPEATED: (code: string, earlier: string) => ({
    vi: `Mã "${code}" đã có ở ${earlier}: mỗi cơ quan một dòng.`,
    en: `Code "${code}" stands at ${earlier} already: one row an agency.`,
  }),
  AGENCY_CODE_TAKEN: (code: string, known: string) => ({
    vi: `Mã "${code}" chỉ khác mã ${known} đã có ở chữ hoa, chữ thường: ghi ${known} nếu là cơ quan đó, hoặc đặt mã khác.`,
    en: `The code "${code}" differs from the existing code ${known} in capitals alone: write ${known} if that agency is meant, or choose another code.`,
  }),
  AGENCY_NAME_UNREADABLE: {
    vi: 'Thiếu tên, tên quá 300 ký tự hoặc có ký tự hỏng: lưu tệp dạng UTF-8.',
    en: 'The name is missing, longer than 300 characters or has broken characters: save the file as UTF-8.',
  },
  AGENCY_NAME_UNSUITED: (encoding: string) => ({
    vi: `Tên này viết bằng bảng mã ${encoding}, không phải Unicode: chuyển cả tệp sang Unicode (UniKey Toolkit) rồi nạp lại.`,
    en: `This name is written in ${encoding} and not in Unicode: turn the whole file into Unicode (UniKey Toolkit) and load it again.`,
  }),
  AGENCY_NAME_UNCLEAR: (code: string, name: string) => ({
    vi: `Cùng cấp trên đã có cơ quan ${code} "${name}", tên chỉ khác dấu, chữ hoa hoặc khoảng trắng: nếu là một cơ quan thì giữ một mã, nếu là hai thì không phải làm gì.`,
    en: `Under the same parent stands ${code} "${name}", whose name differs in diacritics, capitals or blanks alone: keep one code if it is the same agency; two agencies need no change.`,
  }),
  AGENCY_KIND_UNKNOWN: (kind: string, known: readonly string[]) => ({
    vi: `Không có loại "${kind}": chọn ${known.join(', ')}.`,
    en: `There is no kind "${kind}": choose one of ${known.join(', ')}.`,
  }),
  AGENCY_LEVEL_UNKNOWN: (level: string, known: readonly string[]) => ({
    vi: `Không có cấp "${level}": chọn ${known.join(', ')}.`,
    en: `There is no level "${level}": choose one of ${known.join(', ')}.`,
  }),
  DISSOLUTION_TOO_EARLY: {
    vi: 'Ngày giải thể không sau ngày bắt đầu: sửa một trong hai ngày.',
    en: 'The agency ends before the day after it begins: mend one of the two days.',
  },
  PARENT_UNKNOWN: (parent: string) => ({
    vi: `Không có cơ quan cấp trên mã "${parent}": thêm nó vào tệp trước.`,
    en: `There is no parent "${parent}": add it to the file.`,
  }),
  PARENT_UNSUITED: (circle: readonly string[]) => ({
    vi: `Cơ quan trực thuộc vòng tròn ${circle.join(' → ')}: sửa một trong các dòng này.`,
    en: `These agencies stand above each other in a circle, ${circle.join(' → ')}: mend one of the rows.`,
  }),
  SUCCESSOR_UNSUITED: {
    vi: 'Một cơ quan không thể kế thừa chính nó: ghi mã của cơ quan kế thừa.',
    en: 'An agency cannot succeed itself: write the code of its successor.',
  },
  SHARE_OUTSIDE: {
    vi: 'Tỷ lệ không dùng được: ghi một số lớn hơn 0 và không quá 1.',
    en: 'The share cannot be used: write a number greater than 0 and at most 1.',
  },
  LIST_UNREADABLE: {
    vi: 'Tệp JSON không phải là một danh sách: ghi một danh sách các cơ quan.',
    en: 'The JSON is not a list: write a list of agencies.',
  },
  ROW_UNREADABLE: {
    vi: 'Phần tử này không phải là một đối tượng phẳng: ghi mỗi cơ quan thành một đối tượng không lồng nhau.',
    en: 'This element is not a flat object: write each agency as one object with nothing nested in it.',
  },
});
