import { catalogue } from '@hailong/kernel';

/** Every problem of the documents that the command line reads. */
export const PROBLEMS = catalogue({
  COLUMN_NAME_MISSING: (column: string) => ({
    vi: `Tệp thiếu cột ${column}: thêm cột này vào dòng tiêu đề.`,
    en: `The file has no column ${column}: add it to the header.`,
  }),
  COLUMN_NAME_REPEATED: {
    vi: 'Tệp có hai cột cùng tên này: giữ một cột.',
    en: 'The file has two columns of this name: keep one of them.',
  },
  CELL_UNKNOWN: (given: string, known: readonly string[]) => ({
    vi: `Không có "${given}": chọn ${known.join(', ')}.`,
    en: `There is no "${given}": choose one of ${known.join(', ')}.`,
  }),
  CELL_UNREADABLE: (expected: { readonly vi: string; readonly en: string }) => ({
    vi: `Không đọc được ô này: ghi ${expected.vi}.`,
    en: `This cell cannot be read: write ${expected.en}.`,
  }),
});
