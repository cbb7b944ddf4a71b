import { escapeHtml } from '@hailong/kernel';
import type { ReceiptState } from '../intake/domain/receipt-state';
import { BothTexts, FIELD_STYLE, inBoth, paragraphs } from './page-frame';
import { FormReply, page } from './form-reply';

/** Agency and receipt that the page asks for; printed with the receipt. */
export interface AskedReceipt {
  readonly agency: string;
  readonly receipt: string;
}

const SAID: Readonly<Record<ReceiptState, BothTexts>> = {
  counted: {
    vi: 'Phiếu đã được ghi nhận và hợp lệ. Nếu phần khảo sát của bạn đã đủ phiếu theo kế hoạch, phiếu được giữ làm phiếu dư.',
    en: 'The form is in and valid. If your part of the survey had all the forms its plan asks for, it is kept as a surplus.',
  },
  received: {
    vi: 'Phiếu đã được ghi nhận. Sau khi đợt khảo sát đóng, trang này cho biết phiếu có được tính vào kết quả hay không.',
    en: 'The form is in. Once the round has closed, this page says whether it counts.',
  },
  'not-counted': {
    vi: 'Phiếu đã được ghi nhận nhưng không tính vào kết quả: có quá ít câu trả lời, người trả lời chưa có giao dịch để đánh giá, cơ quan khảo sát xác định không hợp lệ, hoặc phiếu bị loại theo quy tắc mà đợt đã nêu trước khi mở.',
    en: 'The form is in but not counted: it says too little, its sender had no service to rate, it was found invalid, or it was removed by the rule that the round stated before it opened.',
  },
  unknown: {
    vi: 'Không có phiếu nào mang mã biên nhận này ở cơ quan này. Hãy kiểm tra lại cả hai mã.',
    en: 'There is no form of this receipt at this agency. Check both codes.',
  },
};

/** Asks for a receipt, or says what became of its form. A receipt is posted, never linked: addresses are kept in logs. */
export function receiptReply({ agency, receipt }: AskedReceipt, state?: ReceiptState): FormReply {
  const said = state ? `<div role="status">${paragraphs(SAID[state])}</div>` : '';
  const title = { vi: 'Kiểm tra phiếu đã gửi', en: 'Check a form that was sent' };
  const form = `<form method="post" action="receipt">${field('agency', agency, { vi: 'Mã cơ quan được đánh giá', en: 'code of the agency' })}${field('receipt', receipt, { vi: 'Mã biên nhận', en: 'receipt' })}
<p><button>${inBoth({ vi: 'Kiểm tra', en: 'Check' })}</button></p></form>`;
  return { status: state === 'unknown' ? 404 : 200, html: page(title, said + form, FIELD_STYLE) };
}

function field(name: string, value: string, label: BothTexts): string {
  return `<label for="${name}">${inBoth(label)}</label><input id="${name}" name="${name}" required autocomplete="off" value="${escapeHtml(value)}">`;
}
