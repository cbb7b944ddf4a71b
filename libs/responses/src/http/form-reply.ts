import { Problem, Verdict } from '@hailong/kernel';
import { escapeHtml } from './escape-html';
import { FOOT, headOf } from './page-frame';
import { ResponseReceipt } from '../use-cases/submit-response.use-case';

/** A page that says what became of a posted form. */
export interface FormReply {
  readonly status: number;
  readonly html: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** 200 with the receipt, or 422 with everything that stands in the way. */
export function replyOf(verdict: Verdict<ResponseReceipt>): FormReply {
  if (verdict.ok) return { status: 200, html: `${HEAD}${thanks(verdict.value)}${FOOT}` };
  return { status: 422, html: `${HEAD}${refusal(verdict.problems)}${FOOT}` };
}

/** Why there is no form to fill in: 404. */
export function noFormReply(problems: readonly Problem[]): FormReply {
  const items = problems.map(({ vi, en }) => `<p>${escapeHtml(vi)}</p><p lang="en">${escapeHtml(en)}</p>`);
  return { status: 404, html: `${HEAD}<h1>Không có phiếu</h1>${items.join('')}${FOOT}` };
}

/** 503: nothing was stored, and when to come again. */
export function busyReply(seconds: number): FormReply {
  const said = `<h1>Hệ thống đang bận</h1><p>Phiếu của bạn chưa được ghi nhận. Vui lòng bấm nút quay lại và gửi lại sau ${seconds} giây.</p>
<p lang="en">The system is busy and your form was not recorded. Go back and send it again after ${seconds} seconds.</p>`;
  return { status: 503, html: `${HEAD}${said}${FOOT}`, retryAfter: seconds };
}

/** 413: larger than any form can be. */
export function tooLargeReply(): FormReply {
  const said = `<h1>Phiếu quá lớn</h1><p>Vui lòng quay lại và viết ngắn hơn.</p><p lang="en">The form is too large: go back and write less.</p>`;
  return { status: 413, html: `${HEAD}${said}${FOOT}` };
}

const HEAD = headOf('Phiếu khảo sát');

function thanks({ receipt, repeated }: ResponseReceipt): string {
  return `<h1>Cảm ơn bạn</h1><p>Phiếu của bạn đã được ghi nhận${repeated ? ' từ trước' : ''}. Mã biên nhận: <strong>${receipt}</strong></p>
<p lang="en">Thank you. Your form is ${repeated ? 'in already' : 'in'}. Receipt: <strong>${receipt}</strong></p>`;
}

function refusal(problems: readonly Problem[]): string {
  const items = problems.map(
    ({ vi, en }) => `<li>${escapeHtml(vi)}<br><span lang="en">${escapeHtml(en)}</span></li>`,
  );
  return `<h1>Phiếu chưa được ghi nhận</h1><p>Vui lòng bấm nút quay lại, sửa các chỗ sau rồi gửi lại.
<span lang="en">Go back, mend this and send it again.</span></p><ul>${items.join('')}</ul>`;
}
