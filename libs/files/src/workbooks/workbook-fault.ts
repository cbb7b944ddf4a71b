import { Texts } from '@hailong/kernel';

/** Thrown where a workbook cannot be read on; the reason is for the person that saved it. */
export class WorkbookFault extends Error {
  constructor(readonly reason: Texts) {
    super(reason.en);
  }
}

export const WORKBOOK_REASONS = {
  archive: { vi: 'tệp nén hỏng hoặc thiếu phần', en: 'its archive is damaged or lacks a part' },
  content: { vi: 'nội dung bên trong hỏng', en: 'its content is damaged' },
  tooLarge: {
    vi: 'giải nén ra lớn hơn mức nhận được',
    en: 'it holds more than is taken once it is unpacked',
  },
  textMissing: { vi: 'thiếu chữ của một ô', en: 'the text of a cell is missing' },
  rowsMixed: { vi: 'các dòng không theo thứ tự', en: 'its rows are not in order' },
} as const satisfies Readonly<Record<string, Texts>>;
