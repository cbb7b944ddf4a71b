import { Problem, chooseText, escapeHtml } from '@hailong/kernel';
import { RespondentGroup } from '@hailong/surveys/domain';
import { FormLink, addressOf } from './form-link';
import { FormReply, page } from './form-reply';
import { LINK_SCRIPT } from './link-script';
import { BothTexts, inBoth, paragraphs } from './page-frame';

/** 200: a link without a respondent group asks to choose one. */
export function groupsReply(groups: readonly RespondentGroup[], link: FormLink): FormReply {
  const what = {
    vi: 'Hãy chọn nhóm của bạn để mở phiếu. Nếu có mã trong thư mời, trang sau có chỗ để nhập.',
    en: 'Choose your group to open the form. If you have the code of an invitation, the next page takes it.',
  };
  const links = groups.map(({ code, label }) => {
    const { text } = chooseText(label, link.language);
    return linkTo({ ...link, group: code }, escapeHtml(text));
  });
  const title = { vi: 'Bạn trả lời với tư cách nào?', en: 'As whom do you answer?' };
  return { status: 200, html: page(title, paragraphs(what) + links.join('') + LINK_SCRIPT) };
}

/** 404: the plan does not know the service that the link names. The form is one step away, without it. */
export function linkFaultReply(faults: readonly Problem[], link: FormLink): FormReply {
  const what: BothTexts = {
    vi: 'Đường dẫn này ghi một lĩnh vực hoặc nhóm thủ tục mà kế hoạch khảo sát không có, hoặc hai mục không thuộc về nhau. Phiếu gửi từ đường dẫn này sẽ không đúng chỗ.',
    en: 'This link names a field or a procedure group that the plan of the survey does not have, or two that do not belong together. A form sent from it would be out of place.',
  };
  const open = inBoth({ vi: 'Mở phiếu không kèm phần sai này', en: 'Open the form without it' });
  const title = { vi: 'Đường dẫn có chỗ sai', en: 'The link has a fault' };
  const codes = faults.map(({ code }) => code);
  return {
    status: 404,
    codes,
    html: page(title, paragraphs(what) + linkTo({ ...link, service: {} }, open) + LINK_SCRIPT),
  };
}

/** A link as high as a thumb. */
function linkTo(link: FormLink, text: string): string {
  return `<p><a href="${escapeHtml(addressOf(link))}" style="display:block;padding:.75rem 0">${text}</a></p>`;
}
