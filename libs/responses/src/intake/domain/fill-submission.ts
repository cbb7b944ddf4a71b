import {
  CompiledForm,
  FilledSheet,
  fillSheet,
  formContent,
  readSheet,
  withoutObligations,
} from '@hailong/questionnaires/domain';
import { Submission } from './submission';
import { SubmissionVerdict } from './submission-code';

/**
 * Fills the sheet of a form. The paper of an operator's form exists, and its respondent cannot be asked any more: a form that lacks nothing
 * but obligatory answers and is blank is taken as it is, and an answer beside an unanswered question is left out.
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
  const filled = fill(form, submission, typedIn);
  if (filled.ok || !typedIn) return filled;
  if (!filled.problems.every(({ code }) => code === 'ANSWER_MISSING')) return filled;
  const asItIs = fill(withoutObligations(form), submission, typedIn);
  const isBlank = asItIs.ok && formContent(form, asItIs.value.sheet, least).setAside === 'blank';
  return isBlank ? asItIs : filled;
}

function fill(
  form: CompiledForm,
  { sheet, answers }: Submission,
  typedIn: boolean,
): SubmissionVerdict<FilledSheet> {
  return sheet === undefined ? fillSheet(form, answers, typedIn) : readSheet(form, sheet, answers, typedIn);
}
