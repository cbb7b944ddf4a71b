import {
  CompiledForm,
  DisplayRule,
  FilledAnswer,
  FilledSheet,
  fillSheet,
  formContent,
  readSheet,
  withoutObligations,
} from '@hailong/questionnaires/domain';
import { Submission } from './submission';
import { SubmissionProblem, SubmissionVerdict } from './submission-code';

/**
 * Fills the sheet of a form. An operator's form that lacks nothing but obligatory answers and is blank is taken as it is: the paper
 * exists, and its respondent cannot be asked any more.
 *
 * @param typedIn the form comes from an operator
 * @param least percent of the rating items that a form must answer
 */
export function fillSubmission(
  form: CompiledForm,
  submission: Submission,
  typedIn: boolean,
  least: number,
): SubmissionVerdict<FilledSheet> {
  const filled = fill(form, submission);
  if (filled.ok || !typedIn) return filled;
  if (!filled.problems.every(({ code }) => code === 'ANSWER_MISSING')) return filled;
  const asItIs = fill(withoutObligations(form), submission);
  const isBlank = asItIs.ok && formContent(form, asItIs.value.sheet, least).setAside === 'blank';
  return isBlank ? asItIs : filled;
}

function fill(
  form: CompiledForm,
  { sheet, answers, unscripted }: Submission,
): SubmissionVerdict<FilledSheet> {
  if (sheet !== undefined) return readSheet(form, sheet, answers);
  const filled = fillSheet(form, answers);
  if (filled.ok || !unscripted) return filled;
  const left = withoutHidden(answers, filled.problems);
  const taken = answers.filter((each) => !left.includes(each));
  // An answer beside a question that was left out comes back: the respondent may have meant to tick it.
  return taken.some(({ item }) => asksUnanswered(form, item, answers)) ? filled : fillSheet(form, left);
}

/** Tells whether a question on which the showing of an item depends was left out. */
function asksUnanswered({ byCode }: CompiledForm, item: string, answers: readonly FilledAnswer[]): boolean {
  const rule = byCode.get(item)?.showWhen;
  if (rule === undefined) return false;
  return itemsOfRule(rule).some((asked) => !answers.some((each) => each.item === asked));
}

function itemsOfRule(rule: DisplayRule): readonly string[] {
  if ('item' in rule) return [rule.item];
  if ('not' in rule) return itemsOfRule(rule.not);
  return ('all' in rule ? rule.all : rule.any).flatMap(itemsOfRule);
}

function withoutHidden(
  answers: readonly FilledAnswer[],
  problems: readonly SubmissionProblem[],
): FilledAnswer[] {
  const hidden = problems.filter(({ code }) => code === 'ANSWER_UNEXPECTED').map(({ place }) => place);
  return answers.filter(({ item }) => !hidden.includes(item));
}
