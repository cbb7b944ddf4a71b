import { BODY_TOO_LARGE } from '@hailong/access';
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

/** Fault of too much that one address has read without a login. @param wait milliseconds until it may go on */
export function tooMuchReading(wait: number): SurveyFault {
  const seconds = Math.ceil(wait / 1000);
  return new SurveyFault(
    'SURVEY_TOO_MANY',
    `từ địa chỉ này đã đọc quá nhiều dữ liệu; hãy đọc tiếp sau ${seconds} giây, hoặc đăng nhập`,
    `this address has read too much; go on after ${seconds} seconds, or log in`,
    { retryAfterMs: wait },
  );
}

/** Time after which an operation that found no room is sent again, milliseconds. */
export const ROOM_AFTER_MS = 2000;

/** Fault of too many operations under way. */
export function tooManyAtOnce(): SurveyFault {
  return new SurveyFault(
    'SURVEY_BUSY',
    `hệ thống đang trả lời quá nhiều yêu cầu cùng lúc; hãy gửi lại sau ${ROOM_AFTER_MS / 1000} giây`,
    `too many requests are being answered at once; send this again after ${ROOM_AFTER_MS / 1000} seconds`,
    { retryAfterMs: ROOM_AFTER_MS },
  );
}

/** Fault of a body that is large for a caller without a login. */
export function tooLarge(): SurveyFault {
  return new SurveyFault('SURVEY_INVALID_INPUT', BODY_TOO_LARGE.vi, BODY_TOO_LARGE.en);
}

/** Fault of an operation that asks for more fields than a caller without a login may. */
export function tooDear(cost: number, most: number): SurveyFault {
  return new SurveyFault(
    'SURVEY_INVALID_INPUT',
    `yêu cầu không đăng nhập được hỏi nhiều nhất ${most} trường và yêu cầu này hỏi ${cost}; hãy hỏi ít hơn mỗi lần, hoặc đăng nhập`,
    `a request without a login may ask for ${most} fields and this one asks for ${cost}; ask for less at once, or log in`,
  );
}
