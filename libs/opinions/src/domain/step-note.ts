import { Problem, Verdict, accept, refuse, storable } from '@hailong/kernel';
import { PROBLEMS, STEP_TEXTS, StepText } from './problems';

/** Longest text of each part, in characters. */
const LONGEST: Readonly<Record<StepText, number>> = {
  assignee: 200,
  answer: 5000,
  reason: 1000,
  reference: 200,
  summary: 2000,
  label: 200,
};

/** Trims a text that a step needs. Refused with OPINION_TEXT_MISSING, OPINION_TEXT_TOO_LONG at its place. */
export function neededText(part: StepText, given: string): Verdict<string> {
  const text = storable(given).trim();
  if (text === '') return refuse(PROBLEMS.OPINION_TEXT_MISSING.at(part, STEP_TEXTS[part]));
  const problem = tooLong(part, text);
  return problem ? refuse(problem) : accept(text);
}

/** Trims a text that a step may have; null: there is none. Refused with OPINION_TEXT_TOO_LONG at its place. */
export function optionalText(part: StepText, given: string | null | undefined): Verdict<string | null> {
  const text = storable(given ?? '').trim();
  const problem = tooLong(part, text);
  return problem ? refuse(problem) : accept(text === '' ? null : text);
}

function tooLong(part: StepText, text: string): Problem | undefined {
  if ([...text].length <= LONGEST[part]) return undefined;
  return PROBLEMS.OPINION_TEXT_TOO_LONG.at(part, STEP_TEXTS[part], LONGEST[part]);
}
