import { Texts } from '@hailong/kernel';

/** Reader of a refusal: the respondent that sends the form, or an official that types it in or imports it. */
export type Reader = 'respondent' | 'official';

/** Texts for a respondent outside the population of the survey. */
export function outsideToAll({ vi, en }: Texts): Texts {
  return {
    vi: `Cảm ơn bạn. Theo câu trả lời ở câu "${vi}", bạn không thuộc đối tượng của cuộc khảo sát này nên phiếu không được ghi nhận; nếu chọn nhầm, hãy sửa câu đó rồi gửi lại.`,
    en: `Thank you. By the answer to "${en}" this survey is not about you, so the form was not recorded; if that was a slip, mend the answer and send it again.`,
  };
}

/** Texts for an official that enters the form of such a respondent. */
export function outsideToStaff({ vi, en }: Texts): Texts {
  return {
    vi: `Theo câu trả lời ở câu "${vi}", người trả lời không thuộc đối tượng khảo sát nên phiếu không được ghi nhận: so lại với phiếu giấy; nếu nhập nhầm thì sửa câu đó rồi nhập lại, nếu đúng thì để phiếu ra ngoài.`,
    en: `By the answer to "${en}" the respondent is outside the population of the survey, so the form was not recorded: compare it with the paper; mend the answer and enter it again if it was mistyped, else leave the form out.`,
  };
}
