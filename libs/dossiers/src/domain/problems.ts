import { catalogue } from '@hailong/kernel';

/** Every problem of dossiers and of the counts of a frame. */
export const PROBLEMS = catalogue({
  APPLICANT_UNKNOWN: (applicant: string, known: readonly string[]) => ({
    vi: `Không có loại người nộp "${applicant}": chọn ${known.join(', ')}, hoặc bỏ trống nếu tính chung.`,
    en: `There is no kind of applicant "${applicant}": choose one of ${known.join(', ')}, or nothing for all together.`,
  }),
});
