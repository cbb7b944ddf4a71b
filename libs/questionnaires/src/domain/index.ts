export {
  NOT_APPLICABLE,
  NOT_TICKED,
  type SheetLayout,
  UNANSWERED,
  addSheet,
  digitCharacter,
  sheetLayout,
} from './answer-sheet';
export { questionnaireProblems } from './check-questionnaire';
export { choicesInWords } from './choices-in-words';
export { choicesOf } from './choices-of';
export { type CompiledForm, type CompiledItem, compileForm } from './compiled-form';
export { type Chosen, type PlacedItem, holds, itemsOf } from './display-rule';
export { notEligible } from './eligibility';
export { LONGEST_OTHER_TEXT } from './fill-item';
export { fillSheet } from './fill-sheet';
export { SET_ASIDE, type SetAside, formContent } from './form-content';
export { type FilledAnswer, hasNumber, hasText } from './filled-answer';
export type { FilledSheet } from './filled-sheet';
export { countsAt } from './item-counts';
export { type NumberBounds, type NumberClass, numberClasses } from './number-classes';
export type { Reader } from './outside-texts';
export { type AnswerCode, PROBLEMS as QUESTIONNAIRE_PROBLEMS } from './problems';
export { questionnaireWarnings } from './questionnaire-warnings';
export {
  type AnswerOption,
  type DisplayRule,
  ITEM_KINDS,
  type Item,
  type ItemKind,
  PURPOSES,
  type Purpose,
  type Questionnaire,
  type Section,
} from './questionnaire';
export type { QuestionnaireState } from './questionnaire-state';
export { readSheet } from './read-sheet';
export { writtenNumber } from './written-number';
export { withoutObligations } from './without-obligations';
