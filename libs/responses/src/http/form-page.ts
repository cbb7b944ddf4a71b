import { LocalizedText, chooseText } from '@hailong/kernel';
import {
  DisplayRule,
  Item,
  PlacedItem,
  Questionnaire,
  RespondentForm,
  Section,
  choicesOf,
  itemsOf,
} from '@hailong/surveys';
import { escapeHtml } from './escape-html';
import { FOOT, headOf } from './page-frame';
import { CHOICE, NUMBER, WRITTEN } from './posted-form';

/** What goes with a form and comes back with it unseen. */
export interface FormTicket {
  readonly key: string;
  readonly field?: string;
  readonly procedureGroup?: string;
}

/** Filled by robots, hidden from people. */
export const TRAP = 'website';

/**
 * The blank form as a page that needs no script: every item of a section in one fieldset, the choices as radio buttons and
 * boxes that a thumb can hit. What is only asked of some says of whom.
 */
export function formPage(form: RespondentForm, ticket: FormTicket, language: string): string {
  const { document } = form.questionnaire;
  const page = new FormPage(document, language);
  const title = page.text(document.title);
  const introduction = document.introduction ? `<p>${page.text(document.introduction)}</p>` : '';
  const sections = document.sections.map((section) => page.section(section)).join('');
  return `${headOf(title, language)}<h1>${title}</h1><p>${escapeHtml(form.agency.name)}</p>${introduction}
<form method="post" action="answers">${hiddenFields(form, ticket)}${sections}
<p><button>Gửi phiếu · <span lang="en">Send</span></button></p></form>${FOOT}`;
}

function hiddenFields(
  { round, agency, group, questionnaire }: RespondentForm,
  { key, field, procedureGroup }: FormTicket,
): string {
  const fields = {
    ...{ key, round: String(round.roundId), agency: agency.code, group: group.code },
    ...{ questionnaire: String(questionnaire.questionnaireId), field, procedureGroup },
  };
  const hidden = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`<input type="hidden" name="${name}" value="${escapeHtml(value)}">`],
  );
  return `${hidden.join('')}${round.document.access === 'invited' ? CODE : ''}<p hidden><label>Để trống <input name="${TRAP}" tabindex="-1" autocomplete="off"></label></p>`;
}

const CODE = `<fieldset><legend>Mã trong thư mời · <span lang="en">Code of your invitation</span></legend>
<p>Trang này chạy không cần script nên không tự ẩn được mã: mã chỉ được đánh dấu đã dùng sau này, cùng nhiều mã khác. Muốn ẩn danh tuyệt đối, hãy mở liên kết bằng trình duyệt có bật script.
<span lang="en">This page works without scripts and cannot hide the code by itself: it is marked as used later, together with many others. To be anonymous by mathematics, open the link in a browser with scripts.</span></p>
<label>Mã ngắn, hoặc cả liên kết · <span lang="en">short code, or the whole link</span> <input name="code" required autocomplete="off"></label></fieldset>`;

class FormPage {
  private readonly placed: ReadonlyMap<Item, PlacedItem>;

  constructor(
    private readonly document: Questionnaire,
    private readonly language: string,
  ) {
    this.placed = new Map(itemsOf(document).map((placed) => [placed.item, placed]));
  }

  text(of: LocalizedText): string {
    return escapeHtml(chooseText(of, this.language).text);
  }

  section({ title, introduction, items }: Section): string {
    const intro = introduction ? `<p>${this.text(introduction)}</p>` : '';
    return `<section><h2>${this.text(title)}</h2>${intro}${items.map((item) => this.item(item)).join('')}</section>`;
  }

  private item(item: Item): string {
    const needed = item.required ? ' <abbr title="bắt buộc · required">*</abbr>' : '';
    const rule = this.placed.get(item)?.showWhen;
    const only = rule ? `<p><em>Chỉ trả lời khi · only if: ${this.ruleInWords(rule)}</em></p>` : '';
    return `<fieldset><legend>${this.text(item.label)}${needed}</legend>${only}${this.control(item)}</fieldset>`;
  }

  private control(item: Item): string {
    const code = escapeHtml(item.code);
    if (item.kind === 'text')
      return `<textarea name="${WRITTEN}${code}" rows="3" aria-label="${this.text(item.label)}"></textarea>`;
    if (item.kind === 'number')
      return `<input name="${NUMBER}${code}" inputmode="decimal" aria-label="${this.text(item.label)}">`;
    const type = item.kind === 'multiple' ? 'checkbox' : 'radio';
    const required = item.required && type === 'radio' && !this.placed.get(item)?.showWhen ? ' required' : '';
    const choices = choicesOf(item, this.document).map(
      ({ code: choice, label }) =>
        `<label><input type="${type}" name="${CHOICE}${code}" value="${escapeHtml(choice)}"${required}> ${this.text(label)}</label>`,
    );
    const skip = item.mayNotApply
      ? [
          `<label><input type="radio" name="${CHOICE}${code}" value="."> Không áp dụng với tôi · <span lang="en">Does not apply</span></label>`,
        ]
      : [];
    const other = item.options?.some((option) => option.other)
      ? [`<label>Ghi rõ · <span lang="en">specify</span> <input name="${WRITTEN}${code}"></label>`]
      : [];
    return [...choices, ...skip, ...other].join('');
  }

  private ruleInWords(rule: DisplayRule): string {
    if ('all' in rule) return rule.all.map((part) => this.ruleInWords(part)).join(' và · and ');
    if ('any' in rule) return rule.any.map((part) => this.ruleInWords(part)).join(' hoặc · or ');
    if ('not' in rule) return `không phải · not (${this.ruleInWords(rule.not)})`;
    const item = [...this.placed.keys()].find(({ code }) => code === rule.item);
    if (!item) return escapeHtml(rule.item);
    const chosen = choicesOf(item, this.document).filter(({ code }) => rule.is.includes(code));
    return `“${this.text(item.label)}” = ${chosen.map(({ label }) => this.text(label)).join(' / ')}`;
  }
}
