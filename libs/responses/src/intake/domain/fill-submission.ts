import {
  CompiledForm,
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
  return filled.ok || !unscripted ? filled : fillSheet(form, withoutHidden(answers, filled.problems));
}

function withoutHidden(
  answers: readonly FilledAnswer[],
  problems: readonly SubmissionProblem[],
): FilledAnswer[] {
  const hidden = problems.filter(({ code }) => code === 'ANSWER_UNEXPECTED').map(({ place }) => place);
  return answers.filter(({ item }) => !hidden.includes(item));
}
