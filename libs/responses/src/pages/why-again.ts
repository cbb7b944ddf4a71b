import { FaultCode } from '@hailong/kernel';
import { BothTexts } from './page-frame';
import { NoForm } from './posted-form';

/** Status and texts of a page that asks to send the form again. */
export interface WhyAgain {
  readonly status: number;
  /** Code for the log; absent: the fault is logged by itself. */
  readonly code?: FaultCode;
  readonly title: BothTexts;
  readonly what: BothTexts;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** 429: too much from one address. */
export function tooMany(seconds: number): WhyAgain {
  return {
    ...{ status: 429, retryAfter: seconds, what: pressAfter(seconds) },
    title: {
      vi: 'Mạng bạn đang dùng vừa gửi quá nhiều phiếu',
      en: 'Too many forms came from your network',
    },
  };
}

/** 503: more than can be taken in at this moment. */
export function busy(seconds: number): WhyAgain {
  const title = { vi: 'Hệ thống đang bận', en: 'The system is busy' };
  return { status: 503, retryAfter: seconds, title, what: pressAfter(seconds) };
}

/** 503: a fault of ours, such as a database that is away. */
export const FAILED: WhyAgain = {
  ...{ status: 503, retryAfter: 120 },
  title: { vi: 'Hệ thống gặp lỗi', en: 'Something failed on our side' },
  what: {
    vi: 'Vui lòng giữ trang này mở và bấm gửi lại sau vài phút.',
    en: 'Keep this page open and press the button in a few minutes.',
  },
};

/** 422: a hidden field was filled in. */
export const TRAPPED: WhyAgain = {
  status: 422,
  code: 'SURVEY_INVALID_INPUT',
  title: { vi: 'Một ô ẩn đã bị điền', en: 'A hidden field was filled in' },
  what: {
    vi: 'Có thể trình duyệt đã tự điền ô đó. Nếu bạn tự trả lời phiếu này, hãy bấm gửi lại.',
    en: 'Your browser may have done so by itself. If you answered this form yourself, press the button.',
  },
};

/** 403: another site made the browser send it. */
export const FROM_ELSEWHERE: WhyAgain = {
  status: 403,
  code: 'SURVEY_FORBIDDEN',
  title: { vi: 'Phiếu được gửi từ một trang khác', en: 'The form was sent from another site' },
  what: {
    vi: 'Nếu bạn tự trả lời phiếu này, hãy bấm gửi lại. Nếu không, hãy đóng trang này.',
    en: 'If you answered this form yourself, press the button. If not, close this page.',
  },
};

/** 413 or 400: it is not what a form page sends. */
export const NO_FORM: Readonly<Record<NoForm, WhyAgain>> = {
  unreadable: {
    status: 400,
    code: 'SURVEY_INVALID_INPUT',
    title: { vi: 'Không đọc được phiếu', en: 'The form cannot be read' },
    what: {
      vi: 'Hãy mở lại trang khảo sát và gửi từ đó.',
      en: 'Open the survey again and send the form from there.',
    },
  },
  'too-large': {
    status: 413,
    code: 'SURVEY_INVALID_INPUT',
    title: { vi: 'Phiếu quá lớn', en: 'The form is too large' },
    what: { vi: 'Vui lòng quay lại và viết ngắn hơn.', en: 'Go back and write less.' },
  },
};

function pressAfter(seconds: number): BothTexts {
  return {
    vi: `Vui lòng đợi ${seconds} giây rồi bấm gửi lại.`,
    en: `Wait ${seconds} seconds, then press the button.`,
  };
}
