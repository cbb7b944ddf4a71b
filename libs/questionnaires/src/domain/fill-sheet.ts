import { accept, Problem, quoted, refuse, Verdict } from '@hailong/kernel';
import { digitCharacter, NOT_APPLICABLE, UNANSWERED } from './answer-sheet';
import { CompiledForm, CompiledItem } from './compiled-form';
import { Chosen, holds } from './display-rule';
import { FilledAnswer, hasContent } from './filled-answer';
import { fillItem } from './fill-item';
import { FilledSheet, OpenSheet } from './filled-sheet';
import { ANSWER_PROBLEMS, AnswerCode } from './problems';

/**
 * Checks a filled form against its questionnaire. Every problem is collected, its path is the item's code. Whether an
 * item is hidden is decided on the answers to earlier items; refused answers count as not given.
 */
export function fillSheet(
  form: CompiledForm,
  answers: readonly FilledAnswer[],
): Verdict<FilledSheet, Problem<AnswerCode>> {
  const sheet: OpenSheet = {
    characters: new Array<string>(form.layout.positions.length).fill(UNANSWERED),
    numbers: [],
    texts: [],
    problems: [],
  };
  const given = answersInOrder(form, answers, sheet.problems);
  const chosen = chosenOn(form, sheet.characters);
  for (const compiled of form.items) {
    const shown = compiled.showWhen === undefined || holds(compiled.showWhen, chosen);
    take(sheet, compiled, given[compiled.index], shown);
  }
  const { characters, numbers, texts, problems } = sheet;
  return problems.length > 0 ? refuse(...problems) : accept({ sheet: characters.join(''), numbers, texts });
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

/** Reads earlier answers off the sheet itself, so hidden and refused ones count as not chosen. */
function chosenOn(form: CompiledForm, characters: readonly string[]): Chosen {
  return (item, code) => {
    const compiled = form.byCode.get(item);
    const ordinal = compiled?.ordinals.get(code);
    if (compiled === undefined || ordinal === undefined) return false;
    return compiled.item.kind === 'multiple'
      ? characters[compiled.position + ordinal - 1] === '1'
      : characters[compiled.position] === digitCharacter(ordinal);
  };
}

function take(
  sheet: OpenSheet,
  compiled: CompiledItem,
  answer: FilledAnswer | undefined,
  shown: boolean,
): void {
  const { code, required, mayNotApply } = compiled.item;
  if (!shown) {
    markNotApplicable(sheet, compiled);
    if (answer !== undefined && hasContent(answer))
      sheet.problems.push(ANSWER_PROBLEMS.ANSWER_UNEXPECTED.at(code, code));
  } else if (answer === undefined) {
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
