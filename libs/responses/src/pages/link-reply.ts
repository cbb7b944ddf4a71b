import { Problem, chooseText, escapeHtml } from '@hailong/kernel';
import { RespondentGroup } from '@hailong/surveys/domain';
import { FormLink, addressOf } from './form-link';
import { FormReply, page } from './form-reply';
import { BothTexts, inBoth, paragraphs } from './page-frame';

/** 200: a link without a respondent group asks to choose one. */
export function groupsReply(groups: readonly RespondentGroup[], link: FormLink): FormReply {
  const what = {
    vi: 'Hãy chọn nhóm của bạn để mở phiếu. Nếu có thư mời, giữ sẵn mã trong thư để nhập ở trang sau.',
    en: 'Choose your group to open the form. If you were invited, have the code of the invitation ready for the next page.',
  };
  const links = groups.map(({ code, label }) => {
    const { text } = chooseText(label, link.language);
    return linkTo({ ...link, group: code }, escapeHtml(text));
  });
  const title = { vi: 'Bạn trả lời với tư cách nào?', en: 'As whom do you answer?' };
  return { status: 200, html: page(title, paragraphs(what) + links.join('')) };
}

/** 404: the plan does not know the service that the link names. The form is one step away, without it. */
export function linkFaultReply(faults: readonly Problem[], link: FormLink): FormReply {
  const { field = '', procedureGroup = '' } = link.service;
  const named = [field, procedureGroup].filter((each) => each !== '').map((each) => `“${escapeHtml(each)}”`);
  const what: BothTexts = {
    vi: `Đường dẫn này ghi lĩnh vực hoặc nhóm thủ tục ${named.join(', ')} mà kế hoạch khảo sát không có, hoặc không thuộc về nhau. Phiếu gửi từ đường dẫn này sẽ không đúng chỗ.`,
    en: `This link names the field or procedure group ${named.join(', ')}, which the plan of the survey does not have, or which do not belong together. A form sent from it would be out of place.`,
  };
  const open = inBoth({ vi: 'Mở phiếu không kèm phần sai này', en: 'Open the form without it' });
  const title = { vi: 'Đường dẫn có chỗ sai', en: 'The link has a fault' };
  const codes = faults.map(({ code }) => code);
  return {
    status: 404,
    codes,
    html: page(title, paragraphs(what) + linkTo({ ...link, service: {} }, open)),
  };
}

/** A link as high as a thumb. */
function linkTo(link: FormLink, text: string): string {
  return `<p><a href="${escapeHtml(addressOf(link))}" style="display:block;padding:.75rem 0">${text}</a></p>`;
}
