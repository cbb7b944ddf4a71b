import { Texts, catalogue } from '@hailong/kernel';

/** Every problem of blocks and of their forecast. */
export const PROBLEMS = catalogue({
  PARTS_TOO_MANY: (parts: number, most: number) => ({
    vi: `Đợt khảo sát tách số liệu thành ${parts} phần, nhiều hơn ${most} phần có thể dự tính: bỏ bớt một cách tách số liệu (toldApartBy).`,
    en: `The round tells its figures apart into ${parts} parts, more than the ${most} that can be foreseen: leave out a way of telling forms apart (toldApartBy).`,
  }),
});

/** Warnings at the opening of a round. */
export const WARNINGS = catalogue({
  EXPECTED_FORMS_TOO_FEW: (few: number, parts: number, smallest: number, examples: readonly Texts[]) => ({
    vi: `${few} trong ${parts} phần số liệu dự kiến không đủ ${smallest} phiếu cho tới ngày đóng nên không có số liệu riêng, ví dụ ${examples.map(({ vi }) => vi).join('; ')}: thu thêm phiếu ở các phần đó. Trước khi mở đợt sau, xem surveyFirstFigures (dòng lệnh: round first-figures) và bớt cách tách số liệu.`,
    en: `${few} of ${parts} parts are not expected to bring ${smallest} forms before the close and will have no figures of their own, for example ${examples.map(({ en }) => en).join('; ')}: collect more forms there. Before the next round opens, read surveyFirstFigures (command line: round first-figures) and tell fewer parts apart.`,
  }),
});
