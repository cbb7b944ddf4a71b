import { FilledAnswer } from '@hailong/surveys';
import { answerOfAnotherForm, notTicked } from './cell-problems';
import { LEFT_OPEN, TICKED } from './cell-words';
import { folded } from './folded';
import { ImportForm } from './import-target';
import { Decoded, ItemCells } from './item-cell';
import { ImportHeader, ItemColumns, OptionColumn } from './read-header';
import { RowFindings } from './row-findings';

/** One item of a questionnaire where it stands in the table. */
interface Step {
  readonly item: string;
  readonly multiple: boolean;
  readonly cells: ItemCells;
  readonly columns: ItemColumns;
  /** One column and nothing else: nearly all items. */
  readonly plain?: number;
}

/** Reads the answers of a row; compiled once for a header and a questionnaire. */
export class AnswerReader {
  private readonly steps: readonly Step[];
  /** Columns of items that this questionnaire does not have. */
  private readonly foreign: readonly number[];

  constructor(header: ImportHeader, { compiled, questionnaire }: ImportForm) {
    this.steps = compiled.items.flatMap((each) => {
      const columns = header.items.get(each.item.code);
      if (!columns) return [];
      const plain = columns.options.length === 0 && !columns.other ? columns.answer : undefined;
      const { code, kind } = each.item;
      const cells = new ItemCells(each, questionnaire);
      return [{ item: code, multiple: kind === 'multiple', cells, columns, plain }];
    });
    this.foreign = [...header.items]
      .filter(([item]) => !compiled.byCode.has(item))
      .flatMap(([, { answer, other, options }]) => [
        ...(answer === undefined ? [] : [answer]),
        ...(other ? [other.column] : []),
        ...options.map(({ column }) => column),
      ]);
  }

  /** Items without an answer are left out. */
  read(cells: readonly string[], findings: RowFindings): readonly FilledAnswer[] {
    const answers: FilledAnswer[] = [];
    for (const step of this.steps) {
      const answer =
        step.plain === undefined
          ? together(step, cells, findings)
          : taken(step.cells.read(cells[step.plain] ?? ''), step.plain, findings);
      if (answer !== undefined) answers.push(answer);
    }
    for (const column of this.foreign)
      if ((cells[column] ?? '').trim() !== '') findings.fault(column, answerOfAnotherForm());
    return answers;
  }
}

function taken(decoded: Decoded, column: number, findings: RowFindings): FilledAnswer | undefined {
  if (decoded.fault) findings.fault(column, decoded.fault);
  if (decoded.warning) findings.warn(column, decoded.warning);
  return decoded.answer;
}

/** An item of several columns: its own, one for each option, and what is written beside "other". */
function together(step: Step, cells: readonly string[], findings: RowFindings): FilledAnswer | undefined {
  const { item, multiple, columns } = step;
  const { answer, other, options } = columns;
  const own =
    answer === undefined ? undefined : taken(step.cells.read(cells[answer] ?? ''), answer, findings);
  const ticked = options.filter((each) => isTicked(each, cells, findings)).map(({ option }) => option);
  const beside = other ? besideOther(other, cells) : undefined;
  if (own?.notApplicable || (ticked.length === 0 && !beside)) return own;
  const text = beside?.text === undefined ? {} : { text: beside.text };
  if (!multiple) return { item, level: own?.level ?? beside?.option, ...text };
  const chosen = [...(own?.options ?? []), ...ticked, ...(beside ? [beside.option] : [])];
  return { item, options: [...new Set(chosen)], ...text };
}

function isTicked(
  { option, column }: OptionColumn,
  cells: readonly string[],
  findings: RowFindings,
): boolean {
  const word = folded(cells[column] ?? '');
  if (TICKED.has(word)) return true;
  if (!LEFT_OPEN.has(word)) findings.fault(column, notTicked(option));
  return false;
}

/** A tick says that "other" was chosen, anything else is what was written there. */
function besideOther({ option, column }: OptionColumn, cells: readonly string[]) {
  const text = (cells[column] ?? '').trim();
  const word = folded(text);
  if (LEFT_OPEN.has(word)) return undefined;
  return TICKED.has(word) ? { option, text: undefined } : { option, text };
}
