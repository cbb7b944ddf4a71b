import { CalendarDay, escapeHtml } from '@hailong/kernel';
import { vietnameseDay } from '@hailong/surveys/domain';
import { DeliveryKind, MessageText } from './delivery';

/** Recipient of a message: the applicant of a dossier, an enterprise or person on a list, or a named body. */
export type Recipient = 'applicant' | 'listed' | 'body';

/** Facts that a message is written from. */
export interface MessageFacts {
  readonly kind: DeliveryKind;
  readonly recipient: Recipient;
  readonly agencyName: string;
  readonly roundTitle: string;
  readonly link: string;
  readonly shortCode: string;
  readonly expiresOn: CalendarDay;
  readonly objectionsTo: string;
}

interface Paragraphs {
  readonly language: 'vi' | 'en';
  readonly heading: string;
  readonly lines: readonly string[];
  readonly linkLabel: string;
  readonly small: readonly string[];
}

/** Writes a message in Vietnamese, then in English: the same words as plain text and as a page that fetches nothing. */
export function messageText(facts: MessageFacts): MessageText {
  const both = [vietnamese(facts), english(facts)];
  const subject = `${facts.kind === 'reminder' ? 'Nhắc lại: mời' : 'Mời'} Ông/Bà đánh giá mức độ hài lòng về ${facts.agencyName}`;
  return {
    subject: oneLine(subject),
    text: both.map((section) => plainSection(section, facts.link)).join('\n\n————————————————\n\n'),
    html: page(
      oneLine(subject),
      both.map((section) => htmlSection(section, facts.link)),
    ),
  };
}

/** Reasons for which a recipient is asked, by kind. */
const WHY_VI: Readonly<Record<Recipient, string>> = {
  applicant: 'Ông/Bà vừa làm thủ tục hành chính và được chọn',
  listed: 'Ông/Bà hoặc doanh nghiệp của Ông/Bà có trong danh sách được mời',
  body: 'Cơ quan, đơn vị của Ông/Bà có trong danh sách được mời, mỗi nơi một phiếu,',
};
const WHY_EN: Readonly<Record<Recipient, string>> = {
  applicant: 'You have recently completed an administrative procedure and were chosen',
  listed: 'You or your enterprise are on the list of those invited',
  body: 'Your body is on the list of those invited, one form each,',
};

/** Words about the secrecy of the answers, by recipient. */
const SECRET_VI: Readonly<Record<Recipient, string>> = {
  applicant: 'Hệ thống không lưu điều gì nối câu trả lời với tên hay địa chỉ của Ông/Bà.',
  listed: 'Hệ thống không lưu điều gì nối câu trả lời với tên hay địa chỉ của Ông/Bà.',
  body: 'Nơi khảo sát biết cơ quan, đơn vị nào đã trả lời, nhưng không lưu điều gì nối câu trả lời với cơ quan, đơn vị đó.',
};
const SECRET_EN: Readonly<Record<Recipient, string>> = {
  applicant: 'Nothing is stored that connects your answers with your name or address.',
  listed: 'Nothing is stored that connects your answers with your name or address.',
  body: 'It is known which bodies have answered, but nothing is stored that connects the answers with the body.',
};

function vietnamese({
  kind,
  recipient,
  agencyName,
  roundTitle,
  shortCode,
  expiresOn,
  objectionsTo,
}: MessageFacts): Paragraphs {
  return {
    language: 'vi',
    heading: kind === 'reminder' ? 'Thư nhắc' : 'Thư mời',
    lines: [
      'Kính gửi Ông/Bà,',
      `${WHY_VI[recipient]} để cho ý kiến về ${agencyName} trong đợt "${roundTitle}".`,
      ...(kind === 'reminder'
        ? ['Đây là thư nhắc duy nhất. Nếu Ông/Bà đã trả lời, xin cảm ơn và xin bỏ qua thư này.']
        : []),
      `Phiếu chỉ mất vài phút. Đường dẫn dùng được một lần, đến hết ngày ${vietnameseDay(expiresOn)}:`,
    ],
    linkLabel: 'Mở phiếu khảo sát',
    small: [
      `Nếu đường dẫn không mở được, nhập mã ${shortCode} trên trang khảo sát.`,
      `Trả lời là tự nguyện. ${SECRET_VI[recipient]} Thông tin liên hệ bị xóa khi không còn đợt khảo sát nào cần đến; bản sao lưu được mã hóa.`,
      `Không muốn nhận thư khảo sát nữa: ${shownAddress(objectionsTo)}`,
    ],
  };
}

function english({
  kind,
  recipient,
  agencyName,
  roundTitle,
  shortCode,
  expiresOn,
  objectionsTo,
}: MessageFacts): Paragraphs {
  return {
    language: 'en',
    heading: kind === 'reminder' ? 'Reminder' : 'Invitation',
    lines: [
      'Dear Sir or Madam,',
      `${WHY_EN[recipient]} to give your opinion on ${agencyName} in the survey "${roundTitle}".`,
      ...(kind === 'reminder'
        ? ['This is the only reminder. If you have already answered, thank you; please ignore it.']
        : []),
      `It takes a few minutes. The link works once, until the end of ${expiresOn}:`,
    ],
    linkLabel: 'Open the questionnaire',
    small: [
      `If the link does not open, enter the code ${shortCode} on the survey page.`,
      `Answering is voluntary. ${SECRET_EN[recipient]} Your contact is deleted once no survey round needs it any more; copies for safety are encrypted.`,
      `To receive no more survey messages: ${shownAddress(objectionsTo)}`,
    ],
  };
}

function plainSection({ heading, lines, small }: Paragraphs, link: string): string {
  return [heading, ...lines, link, ...small].map(oneLine).join('\n\n');
}

function htmlSection({ language, heading, lines, linkLabel, small }: Paragraphs, link: string): string {
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`);
  const notes = small.map((line) => `<p style="font-size:14px;color:#444">${escaped(line)}</p>`);
  return [
    `<section lang="${language}">`,
    `<h1 style="font-size:20px">${heading}</h1>`,
    ...paragraphs,
    `<p><a href="${escaped(link)}">${linkLabel}</a><br>${escaped(link)}</p>`,
    ...notes,
    '</section>',
  ].join('\n');
}

function page(title: string, sections: readonly string[]): string {
  return [
    '<!doctype html>',
    '<html lang="vi"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title></head>`,
    '<body style="margin:0;padding:16px;max-width:600px;font:16px/1.5 sans-serif;color:#111;background:#fff">',
    `<main>\n${sections.join('\n<hr>\n')}\n</main>`,
    '</body></html>',
  ].join('\n');
}

/** Shows `mailto:a@b` as the address that people know. */
export function shownAddress(address: string): string {
  return address.replace(/^mailto:/, '').replace(/\?.*$/, '');
}

/** Puts a text on one line. Names come from tables that people fill in: no line break of theirs becomes a header of ours. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escaped(text: string): string {
  return escapeHtml(oneLine(text));
}
