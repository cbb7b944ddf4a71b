import { Texts, catalogue } from '@hailong/kernel';

/** Problems of the rule by which forms are removed, and of asking for it to be carried out. */
export const REMOVAL_PROBLEMS = catalogue({
  REMOVAL_SIGNS_MISSING: {
    vi: 'Quy tắc loại phiếu chưa nêu dấu hiệu nào: nêu ít nhất một dấu hiệu, hoặc bỏ cả quy tắc.',
    en: 'The rule of removal names no sign: name one at least, or leave the rule out.',
  },
  REMOVAL_SIGN_REPEATED: (sign: Texts) => ({
    vi: `Quy tắc loại phiếu ghi dấu hiệu "${sign.vi}" hai lần: ghi mỗi dấu hiệu một lần.`,
    en: `The rule of removal names the sign "${sign.en}" twice: write each once.`,
  }),
  REMOVAL_SIGN_UNSUITED: (sign: Texts) => ({
    vi: `Dấu hiệu "${sign.vi}" không nằm trên từng phiếu nên không loại phiếu theo nó được: chọn dấu hiệu của phiếu.`,
    en: `The sign "${sign.en}" is of no single form, so no form can be removed by it: choose signs that a form bears.`,
  }),
  REMOVAL_RULE_MISSING: {
    vi: 'Đợt khảo sát không nêu quy tắc loại phiếu trước khi mở nên không loại phiếu nào được: nêu quy tắc ở đợt sau.',
    en: 'The round stated no rule of removal before it opened, so no form can be removed: state one in the next round.',
  },
  REMOVAL_TOO_EARLY: {
    vi: 'Đợt khảo sát còn nhận phiếu: đề nghị loại phiếu sau khi đóng đợt và trước khi chốt số liệu.',
    en: 'The round still takes forms: ask for the removal after it has closed and before it is final.',
  },
  REMOVAL_TOO_LATE: {
    vi: 'Đợt khảo sát đã chốt số liệu, không loại phiếu được nữa: đề nghị ở đợt sau trong lúc đợt đã đóng và chưa chốt.',
    en: 'The round is final and its forms can no longer be removed: in the next round ask while it is closed.',
  },
});
