import { SurveyFault } from '@hailong/kernel';

/** Fault of too many forms from one address. @param wait milliseconds until the next one is welcome */
export function tooManyForms(wait: number): SurveyFault {
  const seconds = Math.ceil(wait / 1000);
  return new SurveyFault(
    'SURVEY_TOO_MANY',
    `từ địa chỉ này đã gửi quá nhiều phiếu; vui lòng gửi lại sau ${seconds} giây, phiếu của bạn chưa được ghi nhận. Nơi có nhiều người trả lời chung một máy thì đăng ký quầy`,
    `too many forms came from this address; send it again after ${seconds} seconds, it has not been recorded. Where many answer at one device, register a counter`,
    { retryAfterMs: wait },
  );
}

/** Fault of too many requests of one app. @param wait milliseconds until the next one is welcome */
export function tooManyOfApp(wait: number): SurveyFault {
  const seconds = Math.ceil(wait / 1000);
  return new SurveyFault(
    'SURVEY_TOO_MANY',
    `ứng dụng này đang gửi quá nhanh; gửi lại sau ${seconds} giây, yêu cầu này chưa được ghi nhận`,
    `this app sends too fast; send it again after ${seconds} seconds, it has not been recorded`,
    { retryAfterMs: wait },
  );
}
