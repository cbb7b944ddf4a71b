export {
  type ColumnAliases,
  ORDER_NAMES,
  belowTitles,
  columnsIn,
  isHeaderLine,
  isPassedOver,
} from './column-aliases';
export { guardedCell } from './guarded-cell';
export type { ImportFile } from './import-file';
export { headerProblems } from './header-problems';
export { ROW_PROBLEMS } from './problems';
export { type ListedProblems, ProblemSummary } from './problem-summary';
export type { RefusedRow } from './refused-row';
export { REPORT_PREFIX } from './report-columns';
export {
  type RowProblem,
  type SheetRow,
  UnreadableFile,
  quotesProblem,
  rowProblem,
  shortened,
} from './sheet-row';
export { type TextLine, textLines } from './text-lines';
export {
  type Shape,
  allowed,
  joinPlace,
  listOf,
  mapOf,
  misfit,
  needed,
  objectOf,
  parseAs,
  withCheck,
} from './shapes/reader';
export {
  anyNumber,
  calendarDay,
  localizedText,
  oneOf,
  text,
  trueOrFalse,
  wholeNumber,
} from './shapes/values';
