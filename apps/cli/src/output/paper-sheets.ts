import { escapeHtml } from '@hailong/kernel';
import { PaperInvitation } from '@hailong/invitations/use-cases';
import { vietnameseDay } from '@hailong/surveys/domain';

/** Common data of all invitations of a file. */
export interface SheetFacts {
  readonly agencyName: string;
  readonly roundTitle: string;
  /** Round with simulated answers alone. */
  readonly demonstration: boolean;
}

/**
 * Three to a page: 3 × 98.6 mm leave a printer that rounds up some room on 297 mm. Names and titles of two lines each fit
 * with the widest usual letters; where they are longer, all sheets of the file grow alike and two go to a page.
 */
const STYLE = `
@page { size: A4 portrait; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; background: #fff; color: #000; font: 11pt/1.22 Arial, "Liberation Sans", "Helvetica Neue", sans-serif }
p, h1 { margin: 0 0 1mm }
.sheet { display: flex; flex-wrap: wrap; align-content: flex-start; width: 210mm; min-height: 98.6mm; padding: 5mm 10mm 0;
  border-bottom: 0.3mm dashed #000; break-inside: avoid; page-break-inside: avoid }
.scan { width: 44mm; padding-right: 2mm; text-align: center }
.scan svg { display: block; width: 42mm; height: 42mm }
.code { font: bold 15pt/1.3 "Courier New", "Liberation Mono", monospace; white-space: nowrap }
.say { width: 146mm }
h1 { font-size: 13pt }
.agency { font-size: 13pt; font-weight: bold }
.address { font-weight: bold; overflow-wrap: anywhere }
.simulated { width: 100%; font-weight: bold; text-align: center }
.stub { width: 100%; margin: 1mm 0 0; padding-top: 1mm; border-top: 0.3mm dashed #000 }
@media screen { body > p { max-width: 190mm; margin: 5mm 10mm } }
@media print { body > p { display: none } }
`;

/**
 * Page up to its first invitation. Loads nothing from outside, neither fonts nor scripts, by its content-security
 * policy.
 */
export function sheetsBegin({ agencyName, roundTitle }: SheetFacts): string {
  return [
    '<!doctype html>',
    '<html lang="vi"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(`Giấy mời · invitations: ${agencyName}, ${roundTitle}`)}</title>`,
    `<style>${STYLE}</style></head><body>`,
    '<p>In khổ A4, tỉ lệ 100 %, rồi cắt theo các đường gạch. Ai có tệp này đều trả lời thay được: in xong hãy xóa tệp.</p>',
    '<p lang="en">Print on A4 at 100 % and cut along the dashed lines. Whoever has this file can answer in place of others: delete it once it is printed.</p>',
    '',
  ].join('\n');
}

export const SHEETS_END = '</body></html>\n';

/** Invitation to cut out. Its recipient stands on a stub that is cut off before it is handed over. */
export function sheet(invitation: PaperInvitation, facts: SheetFacts): string {
  const { qr, shortCode } = invitation;
  const recipient = recipientOf(invitation);
  return [
    '<section class="sheet">',
    ...(facts.demonstration
      ? ['<p class="simulated">MẪU THỬ, KHÔNG PHÁT · DEMONSTRATION, NOT TO BE HANDED OUT</p>']
      : []),
    `<div class="scan">${qr}`,
    `<p>Mã · code</p><p class="code">${escapeHtml(shortCode)}</p></div>`,
    `<div class="say">${words(invitation, facts)}</div>`,
    ...(recipient === undefined ? [] : [stub(recipient)]),
    '</section>',
    '',
  ].join('\n');
}

function words({ link, expiresOn }: PaperInvitation, { agencyName, roundTitle }: SheetFacts): string {
  const last = vietnameseDay(expiresOn);
  return [
    '<h1>Giấy mời khảo sát sự hài lòng · <span lang="en">Survey invitation</span></h1>',
    `<p class="agency">${escapeHtml(agencyName)}</p>`,
    `<p>${escapeHtml(roundTitle)}</p>`,
    `<p>Mời Ông/Bà cho biết mức độ hài lòng về sự phục vụ của cơ quan này. Trả lời là tự nguyện và <b>ẩn danh</b>: hệ thống không lưu điều gì nối câu trả lời với tên hay địa chỉ của Ông/Bà. Quét mã QR, hoặc mở địa chỉ dưới đây rồi nhập mã. Mã dùng được <b>một lần</b>, đến hết ngày <b>${last}</b>.</p>`,
    `<p lang="en">How satisfied are you with the service of this agency? Answering is voluntary and <b>anonymous</b>: nothing is stored that connects your answers with your name or address. Scan the QR code, or open the address below and enter the code. It works <b>once</b>, until the end of <b>${expiresOn}</b>.</p>`,
    `<p class="address">${escapeHtml(addressToType(link))}</p>`,
  ].join('\n');
}

/** Link without its secret; the printed code stands for that. */
export function addressToType(link: string): string {
  return link.replace(/#.*$/s, '');
}

/** Recipient of a sheet, in words; undefined: it is blank. */
function recipientOf({ dossierCode, listNumber, bodyName }: PaperInvitation): string | undefined {
  if (dossierCode !== null) return `Hồ sơ · dossier: <b>${escapeHtml(dossierCode)}</b>`;
  if (listNumber === null) return undefined;
  const name = bodyName === null ? '' : ` ${escapeHtml(bodyName)}`;
  return `Danh sách · list: <b>${listNumber}${name}</b>`;
}

function stub(recipient: string): string {
  return `<p class="stub">✂ ${recipient} – cắt bỏ trước khi giao · <span lang="en">cut off before handing over</span></p>`;
}
