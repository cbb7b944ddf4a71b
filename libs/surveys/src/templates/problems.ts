import { catalogue } from '@hailong/kernel';

/** Every problem of template files that none of their documents has by itself. */
export const TEMPLATE_PROBLEMS = catalogue({
  TEMPLATE_UNKNOWN: (known: readonly string[]) => ({
    vi: `Không có mẫu nào mang mã này: chọn một trong ${known.join(', ')}.`,
    en: `No template has this code: choose one of ${known.join(', ')}.`,
  }),
  QUESTIONNAIRE_UNKNOWN: (code: string, known: string) => ({
    vi: `Không có mẫu phiếu "${code}" trong tệp này: chọn trong ${known}, hoặc bổ sung mẫu phiếu đó.`,
    en: `This file has no questionnaire "${code}": choose among ${known}, or add that questionnaire.`,
  }),
});
