import { catalogue } from '@hailong/kernel';

/** Every problem of the documents that the command line reads. */
export const PROBLEMS = catalogue({
  CELL_UNKNOWN: (given: string, known: readonly string[]) => ({
    vi: `Không có "${given}": chọn ${known.join(', ')}.`,
    en: `There is no "${given}": choose one of ${known.join(', ')}.`,
  }),
  CELL_UNREADABLE: (expected: { readonly vi: string; readonly en: string }) => ({
    vi: `Không đọc được ô này: ghi ${expected.vi}.`,
    en: `This cell cannot be read: write ${expected.en}.`,
  }),
});
