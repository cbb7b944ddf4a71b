import { catalogue } from '@hailong/kernel';

/** Every problem of what an operator names on the command line. */
export const PROBLEMS = catalogue({
  ROUND_UNCLEAR: (name: string, ids: string) => ({
    vi: `Nhiều cơ quan cùng dùng mã đợt "${name}": hãy dùng định danh của đợt, một trong: ${ids}.`,
    en: `Several agencies use the round code "${name}": give the id instead, one of: ${ids}.`,
  }),
  CRITERIA_OPTION_MISSING: {
    vi: 'Mẫu phiếu đánh giá các tiêu chí nhưng chưa cho biết của bộ nào: thêm --criteria MÃ, hoặc định danh do "load criteria" in ra.',
    en: 'The questionnaire rates criteria and does not say of which set: add --criteria with its code, or with the id that "load criteria" printed.',
  },
  FILE_ENCODING_UNSUITED: {
    vi: 'Tệp không phải UTF-8. Excel: Tệp → Lưu dưới dạng → "CSV UTF-8 (Comma delimited)". Notepad: Lưu dưới dạng → Mã hóa "UTF-8". Chữ TCVN3, VNI: chuyển sang Unicode bằng UniKey Toolkit trước.',
    en: 'The file is not UTF-8. Excel: File → Save As → "CSV UTF-8 (Comma delimited)". Notepad: Save As → Encoding "UTF-8". TCVN3 or VNI letters: turn them into Unicode with the UniKey Toolkit first.',
  },
});
