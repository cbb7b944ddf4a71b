import { CodeOf, catalogue } from '@hailong/kernel';

/** Problems of the body for which a form is entered. */
export const ENTRANT_PROBLEMS = catalogue({
  COLLECTING_BODY_UNKNOWN: (given: string) => ({
    vi: `Cơ quan tổ chức đợt khảo sát chưa đăng ký đơn vị thu phiếu "${given}", hoặc đã ngừng: hỏi quản trị khảo sát của cơ quan đó.`,
    en: `The agency that runs the round has not registered a collecting body "${given}", or has ended it: ask its survey administrator.`,
  }),
  COLLECTING_BODY_DIFFERENT: (bound: string) => ({
    vi: `Tài khoản này chỉ nhập phiếu thay cho đơn vị "${bound}": bỏ trống mục này.`,
    en: `This login enters forms for the collecting body "${bound}" alone: leave this out.`,
  }),
});

/** Codes that the body of an entry can be refused with. */
export type EntrantCode = CodeOf<typeof ENTRANT_PROBLEMS>;

/** Problems of the list of collecting bodies. */
export const BODY_PROBLEMS = catalogue({
  COLLECTING_BODY_CODE_MALFORMED: {
    vi: 'Mã đơn vị thu phiếu gồm 1–40 chữ cái không dấu, chữ số, ".", "-" hoặc "_": ví dụ VNPOST.',
    en: 'The code of a collecting body has 1 to 40 letters, digits, ".", "-" or "_": for example VNPOST.',
  },
  COLLECTING_BODY_NAME_MALFORMED: (longest: number) => ({
    vi: `Tên đơn vị thu phiếu còn trống hoặc quá dài: ghi nhiều nhất ${longest} ký tự.`,
    en: `The name of the collecting body is blank or too long: write at most ${longest} characters.`,
  }),
});
