import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { NOT_APPLICABLE, UNANSWERED } from './answer-sheet';
import { CompiledForm, CompiledItem } from './compiled-form';
import { fillSheet } from './fill-sheet';
import { FilledAnswer, hasNumber, hasText } from './filled-answer';
import { FilledSheet } from './filled-sheet';
import { ANSWER_PROBLEMS, AnswerCode } from './problems';

/**
 * Checks a form that arrives as an answer sheet already: one character a position (answer-sheet.ts). Contents that a sheet
 * has no room for, numbers, texts and texts beside an option, come as answers of those items `beside` it. The verdict is
 * the one that the same answers would get from {@link fillSheet}, at a twentieth of its cost while nothing is wrong.
 *
 * @param onPaper as of {@link fillSheet}
 */
export function readSheet(
  form: CompiledForm,
  sheet: string,
  beside: readonly FilledAnswer[] = [],
  onPaper = false,
): Verdict<FilledSheet, Problem<AnswerCode>> {
  if (sheet.length !== form.layout.positions.length)
    return refuse(ANSWER_PROBLEMS.SHEET_MALFORMED.at('sheet', sheet.length, form.layout.positions.length));
  if (beside.length > 0 || !isFlawless(form.items, sheet)) return refill(form, { sheet, beside, onPaper });
  return accept({ sheet: withHidden(form.items, sheet), numbers: NONE, texts: NONE, leftOut: NONE });
}

const NONE = [] as const;

function isFlawless(items: readonly CompiledItem[], sheet: string): boolean {
  for (const compiled of items) if (!isFlawlessAt(sheet, compiled)) return false;
  return true;
}

/** Marks hidden items as not applicable, also where the sender left them blank. */
function withHidden(items: readonly CompiledItem[], sheet: string): string {
  let complete = '';
  let done = 0;
  for (const { isShown, position, width } of items) {
    if (isShown === undefined || sheet.charCodeAt(position) !== CODE_UNANSWERED || isShown(sheet)) continue;
    complete += sheet.slice(done, position) + NOT_APPLICABLE.repeat(width);
    done = position + width;
  }
  return done === 0 ? sheet : complete + sheet.slice(done);
}

const CODE_UNANSWERED = UNANSWERED.charCodeAt(0);
const CODE_NOT_APPLICABLE = NOT_APPLICABLE.charCodeAt(0);
const CODE_0 = '0'.charCodeAt(0);
const CODE_1 = '1'.charCodeAt(0);

function isFlawlessAt(sheet: string, compiled: CompiledItem): boolean {
  const { item, position, width, isShown } = compiled;
  const first = sheet.charCodeAt(position);
  const hidden = isShown !== undefined && !isShown(sheet);
  if (first === CODE_UNANSWERED)
    return (hidden || !item.required) && isFilledWith(CODE_UNANSWERED, sheet, compiled);
  if (first === CODE_NOT_APPLICABLE || hidden)
    return (hidden || item.mayNotApply === true) && isFilledWith(CODE_NOT_APPLICABLE, sheet, compiled);
  if (item.kind === 'multiple') return areTicks(sheet, position, width);
  const digit = digitOf(first);
  return item.kind !== 'number' && item.kind !== 'text' && digit >= 1 && digit <= compiled.ordinals.size;
}

function isFilledWith(code: number, sheet: string, { position, width }: CompiledItem): boolean {
  for (let at = position; at < position + width; at += 1) if (sheet.charCodeAt(at) !== code) return false;
  return true;
}

/** Tells whether the options are ticks and at least one is set; none at all is an unanswered item and written otherwise. */
function areTicks(sheet: string, position: number, width: number): boolean {
  let ticked = false;
  for (let at = position; at < position + width; at += 1) {
    const code = sheet.charCodeAt(at);
    if (code === CODE_1) ticked = true;
    else if (code !== CODE_0) return false;
  }
  return ticked;
}

/** Value of a base-36 digit in lower case; −1 for any other character. */
function digitOf(code: number): number {
  if (code >= CODE_0 && code <= CODE_0 + 9) return code - CODE_0;
  return code >= 97 && code <= 122 ? code - 87 : -1;
}

interface SentSheet {
  readonly sheet: string;
  readonly beside: readonly FilledAnswer[];
  readonly onPaper: boolean;
}

/** Fills the sheet again answer by answer, so that every problem is found and named. */
function refill(
  form: CompiledForm,
  { sheet, beside, onPaper }: SentSheet,
): Verdict<FilledSheet, Problem<AnswerCode>> {
  const texts = new Map(beside.map((answer) => [answer.item, answer]));
  const problems: Problem<AnswerCode>[] = [];
  const answers = form.items.flatMap((compiled) => {
    const answer = answerAt(form, sheet, compiled);
    const more = texts.get(compiled.item.code);
    texts.delete(compiled.item.code);
    if (answer === 'unreadable' && !(more && (hasText(more) || hasNumber(more)))) {
      problems.push(unreadable(compiled, sheet));
      return [];
    }
    if (answer === 'unreadable' || answer === undefined) return more ? [more] : [];
    return [{ ...more, ...answer }];
  });
  const filled = fillSheet(form, [...answers, ...texts.values()], onPaper);
  if (problems.length === 0) return filled;
  return refuse(...problems, ...(filled.ok ? [] : filled.problems));
}

/** `unreadable`: a character that stands for nothing here, or for a number or text that must come beside the sheet. */
function answerAt(
  form: CompiledForm,
  sheet: string,
  { item, position, width }: CompiledItem,
): FilledAnswer | 'unreadable' | undefined {
  const part = sheet.slice(position, position + width);
  if (part === UNANSWERED.repeat(width)) return undefined;
  if (part === NOT_APPLICABLE.repeat(width)) return { item: item.code, notApplicable: true };
  const codes = form.layout.positions[position]?.codes ?? [];
  if (item.kind === 'multiple') {
    if (!/^[01]+$/.test(part)) return 'unreadable';
    const ticked = form.layout.positions.slice(position, position + width);
    return {
      item: item.code,
      options: ticked.flatMap(({ option }, at) => (part[at] === '1' && option ? [option] : [])),
    };
  }
  const level = item.kind === 'number' ? undefined : codes[digitOf(part.charCodeAt(0)) - 1];
  return level === undefined ? 'unreadable' : { item: item.code, level };
}

function unreadable({ item: { code }, position, width }: CompiledItem, sheet: string): Problem<AnswerCode> {
  return ANSWER_PROBLEMS.SHEET_UNREADABLE.at(code, code, sheet.slice(position, position + width));
}
