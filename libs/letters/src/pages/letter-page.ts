import { Problem, escapeHtml } from '@hailong/kernel';
import {
  BothTexts,
  FIELD_STYLE,
  FormReply,
  WhyAgain,
  escapedBoth,
  hiddenField,
  inBoth,
  page,
  paragraphs,
} from '@hailong/responses';
import { LONGEST_CONTACT, LONGEST_TEXT } from '../domain/letter';
import type { LetterRoute } from '../use-cases/letter-desk';

/** Filled by robots, hidden from people. */
export const TRAP = 'leave-blank';

/** Fields of the page as a person has filled them so far. */
export interface WrittenFields {
  readonly agency: string;
  readonly key: string;
  readonly contact: string;
  readonly text: string;
}

const TITLE = { vi: 'Tôi muốn được trả lời', en: 'I want an answer' };

/** The page on which a letter is written, with what was written before and what stood in its way. */
export function letterReply(
  { about, unit }: LetterRoute,
  fields: WrittenFields,
  problems: readonly Problem[],
): FormReply {
  const [agency, reader] = [about.name, unit.name].map(escapeHtml) as [string, string];
  const goes = {
    vi: `Thư này gửi tới <strong>${reader}</strong>, để trả lời bạn về <strong>${agency}</strong>.`,
    en: `This letter goes to <strong>${reader}</strong>, to answer you about <strong>${agency}</strong>.`,
  };
  const html = page(
    TITLE,
    `${summary(problems)}${paragraphs(goes)}${paragraphs(HONEST)}${form(fields, problems)}`,
    FIELD_STYLE,
  );
  const codes = problems.map(({ code }) => code);
  return { status: problems.length > 0 ? 422 : 200, html, codes };
}

const HONEST: BothTexts = {
  vi: 'Thư tách rời phiếu khảo sát: không ghi giờ gửi, không kèm câu trả lời nào, được mã hóa và chuyển đi vào đầu giờ cùng các thư khác, xáo trộn thứ tự. Nơi nhận thấy những gì bạn viết dưới đây. Nếu bạn nhắc lại câu trả lời hoặc nhận xét của mình trong thư, người đọc có thể nhận ra phiếu của bạn.',
  en: 'It is apart from your form: stored without a time and without your answers, encrypted, and sent on at the full hour with other letters in random order. Its reader sees what you write below. If you repeat answers or remarks of your form here, the reader may recognise them.',
};

function form(fields: WrittenFields, problems: readonly Problem[]): string {
  const hidden = hiddenField('agency', fields.agency) + hiddenField('key', fields.key);
  const trap = inBoth({ vi: 'Để trống ô này', en: 'leave this blank' });
  return `<form method="post" action="letter">${hidden}<p hidden><label>${trap} <input name="${TRAP}" tabindex="-1" autocomplete="off"></label></p>
<div class="f">${label('text', { vi: 'Điều bạn muốn được trả lời', en: 'What you want an answer to' }, LONGEST_TEXT)}${beside('text', problems)}<textarea id="text" name="text" rows="8" required${described('text', problems)}>
${escapeHtml(fields.text)}</textarea></div>
<div class="f">${label('contact', { vi: 'Trả lời bạn qua đâu: số điện thoại, thư điện tử hoặc địa chỉ', en: 'Where to answer: telephone, e-mail or address' }, LONGEST_CONTACT)}${beside('contact', problems)}<input id="contact" name="contact" required value="${escapeHtml(fields.contact)}"${described('contact', problems)}></div>
<p><button>${inBoth({ vi: 'Gửi thư', en: 'Send the letter' })}</button></p></form>`;
}

function label(name: string, { vi, en }: BothTexts, longest: number): string {
  const most = { vi: `${vi} (nhiều nhất ${longest} ký tự)`, en: `${en} (at most ${longest} characters)` };
  return `<label for="${name}">${inBoth(most)}</label>`;
}

function described(name: string, problems: readonly Problem[]): string {
  return problems.some(({ place }) => place === name)
    ? ` aria-invalid="true" aria-describedby="e-${name}"`
    : '';
}

function beside(name: string, problems: readonly Problem[]): string {
  const problem = problems.find(({ place }) => place === name);
  return problem ? `<p id="e-${name}">${inBoth(escapedBoth(problem))}</p>` : '';
}

function summary(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const items = problems.map((problem) => {
    const said = inBoth(escapedBoth(problem));
    const isField = problem.place === 'text' || problem.place === 'contact';
    return isField ? `<li><a href="#${problem.place}">${said}</a></li>` : `<li>${said}</li>`;
  });
  return `<div class="e" role="alert"><h2>${inBoth({ vi: 'Thư chưa được gửi', en: 'Not sent yet' })}</h2><ul>${items.join('')}</ul></div>`;
}

/** The page after a letter was stored. */
export function sentReply({ unit }: LetterRoute): FormReply {
  const reader = escapeHtml(unit.name);
  const said = paragraphs({
    vi: `Thư của bạn đã được lưu và sẽ chuyển tới <strong>${reader}</strong> vào đầu giờ tới.`,
    en: `Your letter is stored and goes to <strong>${reader}</strong> at the next full hour.`,
  });
  return { status: 200, html: page({ vi: 'Đã nhận thư', en: 'The letter is in' }, said) };
}

/** The page where no letter can be written. */
export function noLetterReply(problems: readonly Problem[]): FormReply {
  const said = problems.map((problem) => paragraphs(escapedBoth(problem))).join('');
  const codes = problems.map(({ code }) => code);
  return {
    status: 404,
    codes,
    html: page({ vi: 'Không viết thư được ở đây', en: 'No letter can be sent here' }, said),
  };
}

/** Nothing was stored, and the same letter can be sent again: by one button, with everything that was written. */
export function letterAgainReply(fields: WrittenFields, why: WhyAgain): FormReply {
  const { status, title, what, retryAfter, code } = why;
  const kept = paragraphs({
    vi: 'Thư của bạn chưa được gửi, nhưng mọi điều bạn viết vẫn còn trong trang này.',
    en: 'Your letter has not been sent, but everything you wrote is still in this page.',
  });
  const hidden = (['agency', 'key', 'contact', 'text'] as const).map((name) =>
    hiddenField(name, fields[name]),
  );
  const again = `<form method="post" action="letter">${hidden.join('')}<p><button>${inBoth({ vi: 'Gửi lại thư', en: 'Send again' })}</button></p></form>`;
  return { status, retryAfter, codes: code && [code], html: page(title, kept + paragraphs(what) + again) };
}
