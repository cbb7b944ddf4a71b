import { Problem, escapeHtml } from '@hailong/kernel';
import { ResponseReceipt } from '../intake/domain/response-receipt';
import { TRAP } from './form-page';
import { BothTexts, FOOT, escapedBoth, headOf, hiddenField, inBoth, paragraphs } from './page-frame';
import { NoForm, PostedFields, valuesOf } from './posted-form';
import { respondentWords } from './respondent-words';
import { NO_FORM, WhyAgain } from './why-again';

/** A page that says what became of a request. */
export interface FormReply {
  readonly status: number;
  readonly html: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Codes of the problems that it shows, for the log. */
  readonly codes?: readonly string[];
}

/** Facts of a page of thanks beside the receipt. */
export interface Thanks {
  readonly agencyCode: string;
  /** The unit above takes letters of people that want an answer. */
  readonly takesLetters: boolean;
  /** Questions whose answers were left out, as HTML. */
  readonly leftOut: readonly string[];
}

/** 200 with the receipt; a form that was set aside is told so, and so is each answer that was left out. */
export function thanksReply(
  stored: ResponseReceipt,
  { agencyCode, takesLetters, leftOut }: Thanks,
): FormReply {
  const { receipt } = stored;
  const words = saidOf(stored);
  const said = paragraphs({
    vi: `${words.vi} Mã biên nhận: <strong>${receipt}</strong>`,
    en: `${words.en} Receipt: <strong>${receipt}</strong>`,
  });
  const agency = escapeHtml(agencyCode);
  const where = paragraphs({
    vi: `Mã cơ quan: <strong>${agency}</strong>. Giữ hai mã này nếu muốn kiểm tra phiếu sau này tại <a href="receipt">survey/receipt</a>; đừng đưa mã biên nhận cho người khác.`,
    en: `Code of the agency: <strong>${agency}</strong>. Keep both to check the form later at <a href="receipt">survey/receipt</a>; show the receipt to nobody.`,
  });
  const check = `<form method="post" action="receipt">${hiddenField('agency', agencyCode)}${hiddenField('receipt', receipt)}<p><button>${inBoth({ vi: 'Kiểm tra phiếu', en: 'Check the form' })}</button></p></form>`;
  const letter = takesLetters ? letterOffer(agencyCode) : '';
  return { status: 200, html: `${THANKS}${said}${leftOutOf(leftOut)}${where}${check}${letter}${FOOT}` };
}

function leftOutOf(questions: readonly string[]): string {
  if (questions.length === 0) return '';
  const what = {
    vi: 'Theo các câu trả lời khác của bạn thì những câu sau không phải hỏi, nên câu trả lời ở đó không được ghi:',
    en: 'By your other answers the following questions are not asked, so your answers to them were not recorded:',
  };
  return `${paragraphs(what)}<ul>${questions.map((question) => `<li>${question}</li>`).join('')}</ul>`;
}

/** Offers a letter to people that want an answer: a page of its own, to which nothing of the form goes along. */
function letterOffer(agencyCode: string): string {
  const what = {
    vi: 'Cần được trả lời? Hãy viết một thư riêng cho cơ quan cấp trên; thư không kèm gì của phiếu.',
    en: 'Do you want an answer? Write to the unit above; nothing of your form goes along.',
  };
  const link = inBoth({ vi: 'Tôi muốn được trả lời', en: 'I want an answer' });
  const address = `letter?agency=${encodeURIComponent(agencyCode)}`;
  return `${paragraphs(what)}<p><a style="display:block;padding:.9rem 0" href="${address}">${link}</a></p>`;
}

function saidOf({ repeated, setAside }: ResponseReceipt): BothTexts {
  if (setAside === 'blank')
    return {
      vi: 'Phiếu của bạn có quá ít câu trả lời: phiếu được giữ là phiếu trắng và không tính vào kết quả.',
      en: 'Your form says too little: it is kept as a blank form and not counted.',
    };
  if (setAside === 'screened-out')
    return {
      vi: 'Phiếu của bạn đã được ghi nhận. Theo câu trả lời của bạn, chưa có dịch vụ nào để đánh giá nên phiếu không tính vào kết quả.',
      en: 'Your form is in. By your answers there was no service to rate, so it is not part of the results.',
    };
  return {
    vi: `Phiếu của bạn đã được ghi nhận${repeated ? ' từ trước' : ''}.`,
    en: `Your form is ${repeated ? 'in already' : 'in'}.`,
  };
}

/** Page that says why there is no form to fill in. */
export function noFormReply(status: number, problems: readonly Problem[]): FormReply {
  const said = problems.map((problem) => paragraphs(escapedBoth(respondentWords(problem))));
  const title = { vi: 'Không có phiếu để điền', en: 'No form to fill in' };
  return { status, codes: problems.map(({ code }) => code), html: page(title, said.join('')) };
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
  const { status, title, what, retryAfter, code } = why;
  return { status, retryAfter, codes: code && [code], html: page(title, kept + paragraphs(what) + form) };
}

/** Page that asks to open the wanted page again later. */
export function laterReply({ status, title, retryAfter }: WhyAgain): FormReply {
  const what = {
    vi: `Vui lòng mở lại trang này sau ${retryAfter ? `${retryAfter} giây` : 'vài phút'}.`,
    en: `Open this page again after ${retryAfter ? `${retryAfter} seconds` : 'a few minutes'}.`,
  };
  return { status, retryAfter, html: page(title, paragraphs(what)) };
}

/** Page that says why the request holds no form. */
export function noFormAtAll(why: NoForm): FormReply {
  const { status, title, what, code } = NO_FORM[why];
  return { status, codes: code && [code], html: page(title, paragraphs(what)) };
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
