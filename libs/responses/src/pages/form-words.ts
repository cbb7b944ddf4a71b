import { LocalizedText, Problem, chooseText, escapeHtml } from '@hailong/kernel';
import {
  DisplayRule,
  Item,
  PlacedItem,
  Questionnaire,
  choicesOf,
  itemsOf,
} from '@hailong/questionnaires/domain';
import { BothTexts } from './page-frame';
import { respondentWords } from './respondent-words';

/** The texts of a questionnaire in the language of a page. */
export class FormWords {
  private readonly placed: ReadonlyMap<string, PlacedItem>;

  constructor(
    private readonly document: Questionnaire,
    readonly language: string,
  ) {
    this.placed = new Map(itemsOf(document).map((placed) => [placed.item.code, placed]));
  }

  item(code: string): Item | undefined {
    return this.placed.get(code)?.item;
  }

  /** Words of an item, escaped; its code where the form has no such item. */
  questionOf(code: string): string {
    const item = this.item(code);
    return item ? this.text(item.label) : escapeHtml(code);
  }

  /** Escaped, and marked where it is in another language than the page. */
  text(of: LocalizedText): string {
    const { text, language } = chooseText(of, this.language);
    const escaped = escapeHtml(text);
    return language === this.language ? escaped : `<span lang="${escapeHtml(language)}">${escaped}</span>`;
  }

  /** Says in which case an item is asked; undefined: always. */
  ruleOf({ code }: Item): string | undefined {
    const rule = this.placed.get(code)?.showWhen;
    return rule && this.ruleInWords(rule);
  }

  private ruleInWords(rule: DisplayRule): string {
    if ('all' in rule) return rule.all.map((part) => this.ruleInWords(part)).join(' và · and ');
    if ('any' in rule) return rule.any.map((part) => this.ruleInWords(part)).join(' hoặc · or ');
    if ('not' in rule) return `không phải · not (${this.ruleInWords(rule.not)})`;
    const item = this.item(rule.item);
    if (!item) return escapeHtml(rule.item);
    const chosen = choicesOf(item, this.document).filter(({ code }) => rule.is.includes(code));
    return `“${this.text(item.label)}” = ${chosen.map(({ label }) => this.text(label)).join(' / ')}`;
  }
}

/** Words the problem of an answer for respondents: they see the texts of the form and not its codes. Not escaped. */
export function problemInWords(problem: Problem, item: Item | undefined): BothTexts {
  const { vi, en } = respondentWords(problem);
  if (!item) return { vi, en };
  if (problem.code === 'NUMBER_OUTSIDE' && item.number) return numberInWords(item.number);
  const others = item.options?.filter(({ other }) => other) ?? [];
  const codes = others.map((option) => option.code).join(', ');
  const named = (language: string) =>
    others.map(({ label }) => `“${chooseText(label, language).text}”`).join(', ');
  return {
    vi: vi
      .replace(` án ${codes}:`, ` án ${named('vi')}:`)
      .replace(`Câu ${item.code}`, 'Câu này')
      .replace(`câu ${item.code}`, 'câu này'),
    en: en
      .replace(` option ${codes}:`, ` option ${named('en')}:`)
      .replace(`Item ${item.code}`, 'This question')
      .replace(`item ${item.code}`, 'this question'),
  };
}

function numberInWords({ min, max, decimals }: NonNullable<Item['number']>): BothTexts {
  const [vi, en] = decimals
    ? [`nhiều nhất ${decimals} chữ số thập phân`, `at most ${decimals} decimals`]
    : ['không có phần thập phân', 'no decimals'];
  return {
    vi: `Hãy ghi một số từ ${min} đến ${max}, ${vi}.`,
    en: `Write a number from ${min} to ${max} with ${en}.`,
  };
}
