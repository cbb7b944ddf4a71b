import { Problem, escapeHtml } from '@hailong/kernel';
import { described, problemBeside } from './form-fields';
import { CODE, CODE_OF_LINK, TYPED_CODE } from './link-script';
import { inBoth, paragraphs } from './page-frame';
import { PostedFields, textOf } from './posted-form';

const LEGEND = inBoth({ vi: 'Mã trong thư mời', en: 'Code of your invitation' });
const OFFER = inBoth({ vi: 'Tôi có mã trong thư mời', en: 'I have the code of an invitation' });
const LABEL = inBoth({ vi: 'Mã ngắn, hoặc cả liên kết', en: 'short code, or the whole link' });
const BROUGHT = inBoth({
  vi: 'Liên kết bạn mở đã mang theo mã: không cần nhập gì ở đây.',
  en: 'The link that you opened has brought the code along: there is nothing to type here.',
});
const HONEST = paragraphs({
  vi: 'Máy chủ thấy mã cùng lúc với câu trả lời, nhưng không lưu mã cạnh câu trả lời; mã được đánh dấu đã dùng sau đó, cùng nhiều mã khác.',
  en: 'The server sees the code together with the answers but does not keep the two together; the code is marked as used later, with many others.',
});

/** Field for the code of an invitation; folded away where the round takes forms of all people, invited or not. */
export function codeField(isNeeded: boolean, filled: PostedFields, problem: Problem | undefined): string {
  const about = described(CODE, problem);
  const value = textOf(filled[CODE]) ?? '';
  const said = problem ? problemBeside(CODE, problem, undefined) : '';
  const needed = isNeeded ? ' required' : '';
  const typed = `<label>${LABEL} <input name="${CODE}" id="${CODE}"${needed} autocomplete="off" autocapitalize="characters" spellcheck="false" lang="en" value="${escapeHtml(value)}"${about}></label>`;
  const fields = `${HONEST}${said}<p id="${CODE_OF_LINK}" hidden>${BROUGHT}</p><div id="${TYPED_CODE}">${typed}</div>`;
  if (isNeeded) return `<fieldset${about}><legend>${LEGEND}</legend>${fields}</fieldset>`;
  const open = value !== '' || problem ? ' open' : '';
  return `<details class="f" id="${CODE}-box"${open}><summary>${OFFER}</summary>${fields}</details>`;
}
