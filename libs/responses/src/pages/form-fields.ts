import { Problem, escapeHtml } from '@hailong/kernel';
import { Item, LONGEST_OTHER_TEXT, Questionnaire, Section, choicesOf } from '@hailong/questionnaires/domain';
import { FormWords, problemInWords } from './form-words';
import { BothTexts, escapedBoth, inBoth } from './page-frame';
import {
  CHOICE,
  NOT_APPLICABLE,
  NUMBER,
  PostedFields,
  TICKED,
  WRITTEN,
  textOf,
  valuesOf,
} from './posted-form';

/** Id of the first field of an item, to which a problem is linked. */
export function fieldId(code: string): string {
  return `i-${escapeHtml(code)}`;
}

/** Id of the text that names the fault of an item. */
function problemId(code: string): string {
  return `e-${escapeHtml(code)}`;
}

/** A problem beside the field it is about. */
export function problemBeside(place: string, problem: Problem, item: Item | undefined): string {
  return `<p class="e" id="${problemId(place)}">${inBoth(escapedBoth(problemInWords(problem, item)))}</p>`;
}

/** Attributes by which a screen reader announces the problem of a field. */
export function described(place: string, problem: Problem | undefined): string {
  return problem ? ` aria-invalid="true" aria-describedby="${problemId(place)}"` : '';
}

/** Sentence that says in which case something is asked. */
function onlyIf(words: BothTexts, rule: string): string {
  return `<p><em>${inBoth(words)}: ${rule}</em></p>`;
}

/** The fields of a form, as they were filled before, each with its problem. */
export class FormFields {
  constructor(
    private readonly document: Questionnaire,
    private readonly words: FormWords,
    private readonly filled: PostedFields,
    private readonly problems: ReadonlyMap<string, Problem>,
  ) {}

  section({ title, introduction, items }: Section): string {
    const intro = introduction ? `<p>${this.words.text(introduction)}</p>` : '';
    const rule = this.sharedRule(items);
    const shared = rule ? onlyIf({ vi: 'Chỉ trả lời phần này khi', en: 'this part only if' }, rule) : '';
    const shown = items.map((item) => this.item(item, rule === undefined));
    return `<section><h2>${this.words.text(title)}</h2>${intro}${shared}${shown.join('')}</section>`;
  }

  /** The rule of every item of a section, which is then said once; on a small screen it is longer than an item. */
  private sharedRule(items: readonly Item[]): string | undefined {
    const [first, ...others] = items.map((item) => this.words.ruleOf(item));
    return others.length > 0 && others.every((rule) => rule === first) ? first : undefined;
  }

  private item(item: Item, tellsRule: boolean): string {
    const problem = this.problems.get(item.code);
    const needed = item.required ? ` <small>(${inBoth({ vi: 'bắt buộc', en: 'required' })})</small>` : '';
    const rule = tellsRule ? this.words.ruleOf(item) : undefined;
    const only = rule ? onlyIf({ vi: 'Chỉ trả lời khi', en: 'only if' }, rule) : '';
    const label = this.words.text(item.label) + needed;
    const said = only + (problem ? problemBeside(item.code, problem, item) : '');
    if (item.kind === 'text' || item.kind === 'number')
      return `<div class="f"><label for="${fieldId(item.code)}">${label}</label>${said}${this.blank(item, problem)}</div>`;
    const about = described(item.code, problem);
    return `<fieldset${about}><legend>${label}</legend>${said}${this.choices(item, about)}</fieldset>`;
  }

  private blank(item: Item, problem: Problem | undefined): string {
    const prefix = item.kind === 'text' ? WRITTEN : NUMBER;
    const name = `name="${prefix}${escapeHtml(item.code)}" id="${fieldId(item.code)}"${described(item.code, problem)}`;
    const value = escapeHtml(textOf(this.filled[prefix + item.code]) ?? '');
    if (item.kind === 'number') return `<input ${name} inputmode="decimal" value="${value}">`;
    const longest = item.text ? ` maxlength="${item.text.maxLength}"` : '';
    return `<textarea ${name} rows="3"${longest}>${value}</textarea>`;
  }

  private choices(item: Item, about: string): string {
    const many = item.kind === 'multiple';
    const name = (many ? TICKED : CHOICE) + item.code;
    const chosen = valuesOf(this.filled[name]) ?? [];
    const required = item.required && !many && !this.words.ruleOf(item) ? ' required' : '';
    const choices = choicesOf(item, this.document).map(({ code, label }) => ({
      ...{ code, label: this.words.text(label), required },
    }));
    const none = { vi: 'Không áp dụng với tôi', en: 'Does not apply' };
    if (item.mayNotApply) choices.push({ code: NOT_APPLICABLE, label: inBoth(none), required });
    const fields = choices.map((choice, at) => {
      const id = at === 0 ? ` id="${fieldId(item.code)}"${about}` : '';
      const checked = chosen.includes(choice.code) ? ' checked' : '';
      return `<label><input type="${many ? 'checkbox' : 'radio'}" name="${escapeHtml(name)}" value="${escapeHtml(choice.code)}"${id}${choice.required}${checked}> ${choice.label}</label>`;
    });
    return fields.join('') + this.beside(item);
  }

  /** Field for the text beside an option. */
  private beside(item: Item): string {
    const others = item.options?.filter(({ other }) => other) ?? [];
    if (others.length === 0) return '';
    const of = others.map(({ label }) => this.words.text(label)).join(', ');
    const value = escapeHtml(textOf(this.filled[WRITTEN + item.code]) ?? '');
    return `<label>${inBoth({ vi: 'Ghi rõ', en: 'specify' })} (${of}) <input name="${WRITTEN}${escapeHtml(item.code)}" maxlength="${LONGEST_OTHER_TEXT}" value="${value}"></label>`;
  }
}
