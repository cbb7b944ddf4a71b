import { accept, Problem, quoted, refuse, Verdict } from '@hailong/kernel';
import { NOT_APPLICABLE, UNANSWERED } from './answer-sheet';
import { CompiledForm, CompiledItem } from './compiled-form';
import { holds } from './display-rule';
import { FilledAnswer, hasContent } from './filled-answer';
import { fillItem } from './fill-item';
import { FilledSheet, OpenSheet } from './filled-sheet';
import { chosenOn, openQuestions } from './open-questions';
import { ANSWER_PROBLEMS, AnswerCode } from './problems';

/**
 * Checks a filled form against its questionnaire. Every problem is collected, its path is the item's code. Whether an
 * item is hidden is decided on the answers to earlier items; refused answers count as not given. An answer to a hidden item is left out
 * and named; it is a problem while an unanswered question could still show its item.
 *
 * @param onPaper the answers stand on paper and their respondent cannot be asked any more: beside an unanswered question too they are left out
 */
export function fillSheet(
  form: CompiledForm,
  answers: readonly FilledAnswer[],
  onPaper = false,
): Verdict<FilledSheet, Problem<AnswerCode>> {
  const sheet: OpenSheet = {
    characters: new Array<string>(form.layout.positions.length).fill(UNANSWERED),
    numbers: [],
    texts: [],
    leftOut: [],
    problems: [],
  };
  const given = answersInOrder(form, answers, sheet.problems);
  const chosen = chosenOn(form, sheet.characters);
  for (const compiled of form.items) {
    const answer = given[compiled.index];
    if (compiled.showWhen === undefined || holds(compiled.showWhen, chosen)) take(sheet, compiled, answer);
    else {
      if (answer && hasContent(answer)) leaveOut(sheet, compiled, onPaper ? [] : openBefore(compiled));
      markNotApplicable(sheet, compiled);
    }
  }
  const { characters, numbers, texts, leftOut, problems } = sheet;
  if (problems.length > 0) return refuse(...problems);
  return accept({ sheet: characters.join(''), numbers, texts, leftOut });

  function openBefore({ showWhen }: CompiledItem): readonly string[] {
    return showWhen ? openQuestions(form, showWhen, sheet.characters) : [];
  }
}

function answersInOrder(
  form: CompiledForm,
  answers: readonly FilledAnswer[],
  problems: Problem<AnswerCode>[],
): FilledAnswer[] {
  const given = new Array<FilledAnswer>(form.items.length);
  for (const answer of answers) {
    const compiled = form.byCode.get(answer.item);
    if (compiled === undefined) problems.push(unknownItem(answer.item));
    else if (!hasContent(answer) && !answer.notApplicable) continue;
    else if (given[compiled.index] !== undefined) {
      problems.push(ANSWER_PROBLEMS.ITEM_REPEATED.at(answer.item, answer.item));
    } else given[compiled.index] = answer;
  }
  return given;
}

function unknownItem(code: string): Problem<AnswerCode> {
  return ANSWER_PROBLEMS.ITEM_UNKNOWN.at(quoted(code), quoted(code));
}

/** Leaves out an answer to a hidden item, or returns it where unanswered questions decide whether the item is asked. */
function leaveOut(
  { leftOut, problems }: OpenSheet,
  { item: { code } }: CompiledItem,
  open: readonly string[],
): void {
  if (open.length > 0) problems.push(ANSWER_PROBLEMS.ANSWER_UNEXPECTED.at(code, code, open.join(', ')));
  else leftOut.push(code);
}

function take(sheet: OpenSheet, compiled: CompiledItem, answer: FilledAnswer | undefined): void {
  const { code, required, mayNotApply } = compiled.item;
  if (answer === undefined) {
    if (required) sheet.problems.push(ANSWER_PROBLEMS.ANSWER_MISSING.at(code, code));
  } else if (!answer.notApplicable) {
    fillItem(sheet, compiled, answer);
  } else if (hasContent(answer)) {
    sheet.problems.push(ANSWER_PROBLEMS.ANSWER_UNCLEAR.at(code, code));
  } else if (mayNotApply) {
    markNotApplicable(sheet, compiled);
  } else {
    sheet.problems.push(ANSWER_PROBLEMS.NOT_APPLICABLE_UNEXPECTED.at(code, code));
  }
}

function markNotApplicable({ characters }: OpenSheet, { position, width }: CompiledItem): void {
  characters.fill(NOT_APPLICABLE, position, position + width);
}
