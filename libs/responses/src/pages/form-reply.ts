import { Problem, escapeHtml } from '@hailong/kernel';
import { ResponseReceipt } from '../intake/domain/response-receipt';
import { TRAP, hiddenField } from './form-page';
import { BothTexts, FOOT, escapedBoth, headOf, inBoth, paragraphs } from './page-frame';
import { NoForm, PostedFields, valuesOf } from './posted-form';

/** A page that says what became of a request. */
export interface FormReply {
  readonly status: number;
  readonly html: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** 200 with the receipt. */
export function thanksReply({ receipt, repeated }: ResponseReceipt, agencyCode: string): FormReply {
  const said = paragraphs({
    vi: `Phiếu của bạn đã được ghi nhận${repeated ? ' từ trước' : ''}. Mã biên nhận: <strong>${receipt}</strong>`,
    en: `Your form is ${repeated ? 'in already' : 'in'}. Receipt: <strong>${receipt}</strong>`,
  });
  const agency = escapeHtml(agencyCode);
  const where = paragraphs({
    vi: `Mã cơ quan: <strong>${agency}</strong>. Giữ hai mã này nếu muốn kiểm tra phiếu sau này tại <a href="receipt">survey/receipt</a>; đừng đưa mã biên nhận cho người khác.`,
    en: `Code of the agency: <strong>${agency}</strong>. Keep both to check the form later at <a href="receipt">survey/receipt</a>; show the receipt to nobody.`,
  });
  const check = `<form method="post" action="receipt">${hiddenField('agency', agencyCode)}${hiddenField('receipt', receipt)}<p><button>${inBoth({ vi: 'Kiểm tra phiếu', en: 'Check the form' })}</button></p></form>`;
  return { status: 200, html: `${THANKS}${said}${where}${check}${FOOT}` };
}

/** Page that says why there is no form to fill in. */
export function noFormReply(status: number, problems: readonly Problem[]): FormReply {
  const said = problems.map((problem) => paragraphs(escapedBoth(problem)));
  return { status, html: page({ vi: 'Không có phiếu để điền', en: 'No form to fill in' }, said.join('')) };
}

/** Nothing was recorded and the same form may be sent again: by one button, with everything that was filled in. */
export function againReply(fields: PostedFields, why: WhyAgain): FormReply {
  const hidden = Object.keys(fields)
    .filter((name) => name !== TRAP)
    .flatMap((name) => (valuesOf(fields[name]) ?? []).map((value) => hiddenField(name, value)));
  const form = `<form method="post" action="answers">${hidden.join('')}<p><button>${inBoth({ vi: 'Gửi lại phiếu', en: 'Send again' })}</button></p></form>`;
  const kept = paragraphs({
    vi: 'Phiếu của bạn chưa được ghi nhận, nhưng mọi câu trả lời vẫn còn trong trang này.',
    en: 'Your form has not been recorded, but every answer is still in this page.',
  });
  const { status, title, what, retryAfter } = why;
  return { status, retryAfter, html: page(title, kept + paragraphs(what) + form) };
}

/** Page that asks to open the wanted page again later. */
export function laterReply({ status, title, retryAfter }: WhyAgain): FormReply {
  const what = {
    vi: `Vui lòng mở lại trang này sau ${retryAfter ? `${retryAfter} giây` : 'vài phút'}.`,
    en: `Open this page again after ${retryAfter ? `${retryAfter} seconds` : 'a few minutes'}.`,
  };
  return { status, retryAfter, html: page(title, paragraphs(what)) };
}

export interface WhyAgain {
  readonly status: number;
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

/** 500: a fault of ours. */
export const FAILED: WhyAgain = {
  status: 500,
  title: { vi: 'Hệ thống gặp lỗi', en: 'Something failed on our side' },
  what: {
    vi: 'Vui lòng giữ trang này mở và bấm gửi lại sau vài phút.',
    en: 'Keep this page open and press the button in a few minutes.',
  },
};

/** 422: a hidden field was filled in. */
export const TRAPPED: WhyAgain = {
  status: 422,
  title: { vi: 'Một ô ẩn đã bị điền', en: 'A hidden field was filled in' },
  what: {
    vi: 'Có thể trình duyệt đã tự điền ô đó. Nếu bạn tự trả lời phiếu này, hãy bấm gửi lại.',
    en: 'Your browser may have done so by itself. If you answered this form yourself, press the button.',
  },
};

/** 403: another site made the browser send it. */
export const FROM_ELSEWHERE: WhyAgain = {
  status: 403,
  title: { vi: 'Phiếu được gửi từ một trang khác', en: 'The form was sent from another site' },
  what: {
    vi: 'Nếu bạn tự trả lời phiếu này, hãy bấm gửi lại. Nếu không, hãy đóng trang này.',
    en: 'If you answered this form yourself, press the button. If not, close this page.',
  },
};

/** 413 or 400: it is not what a form page sends. */
export function noFormAtAll(why: NoForm): FormReply {
  if (why === 'unreadable') {
    const what = {
      vi: 'Hãy mở lại trang khảo sát và gửi từ đó.',
      en: 'Open the survey again and send the form from there.',
    };
    const title = { vi: 'Không đọc được phiếu', en: 'The form cannot be read' };
    return { status: 400, html: page(title, paragraphs(what)) };
  }
  const what = { vi: 'Vui lòng quay lại và viết ngắn hơn.', en: 'Go back and write less.' };
  return {
    status: 413,
    html: page({ vi: 'Phiếu quá lớn', en: 'The form is too large' }, paragraphs(what)),
  };
}

/** A whole page of ours; `content` is HTML. */
export function page(title: BothTexts, content: string, style?: string): string {
  return `${beginningOf(title, style)}${content}${FOOT}`;
}

function beginningOf(title: BothTexts, style?: string): string {
  return `${headOf(title.vi, { style })}<h1>${inBoth(title)}</h1>`;
}

/** Made once: nearly all replies are this one. */
const THANKS = beginningOf({ vi: 'Cảm ơn bạn', en: 'Thank you' });

function pressAfter(seconds: number): BothTexts {
  return {
    vi: `Vui lòng đợi ${seconds} giây rồi bấm gửi lại.`,
    en: `Wait ${seconds} seconds, then press the button.`,
  };
}
