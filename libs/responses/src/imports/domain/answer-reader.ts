import {
  CompiledItem,
  FilledAnswer,
  NOT_APPLICABLE,
  NOT_TICKED,
  UNANSWERED,
  digitCharacter,
  hasNumber,
  hasText,
} from '@hailong/questionnaires/domain';
import { Problem } from '@hailong/kernel';
import { ROW_PROBLEMS, WARNINGS } from './problems';
import { isTick } from './cell-words';
import { ImportForm, nameOfForm } from './import-target';
import { Decoded, ItemCells } from './item-cell';
import { NotApplicableCount } from './not-applicable-count';
import { ImportHeader, ItemColumns, OptionColumn } from './read-header';
import { RowFindings } from './row-findings';

/** The answers of a row. */
export interface RowAnswers {
  /** Sheet of one character a position, as {@link Submission.sheet}. */
  readonly sheet: string;
  /** Answers that a sheet has no room for. */
  readonly beside: readonly FilledAnswer[];
}

/** Item of a questionnaire with its columns. */
interface Step {
  readonly compiled: CompiledItem;
  readonly cells: ItemCells;
  readonly columns: ItemColumns;
  /** Column of an item that has a single one, as nearly all items do. */
  readonly plain?: number;
}

const NOTHING: readonly FilledAnswer[] = [];
const CODES = { unanswered: UNANSWERED, notApplicable: NOT_APPLICABLE, ticked: '1', left: NOT_TICKED };

/** Reads the answers of a row; compiled once for a header and a questionnaire. */
export class AnswerReader {
  private readonly steps: readonly Step[];
  /** Columns of items that this questionnaire does not have. */
  private readonly foreign: readonly number[];
  /** The sheet that is being written; one for all rows. */
  private readonly sheet: Buffer;

  private readonly unexpected: Problem;

  constructor(header: ImportHeader, form: ImportForm, count: NotApplicableCount) {
    const { compiled, questionnaire } = form;
    this.unexpected = ROW_PROBLEMS.ITEM_CELL_UNEXPECTED.at('', nameOfForm(form));
    this.sheet = Buffer.alloc(compiled.layout.positions.length);
    this.steps = compiled.items.flatMap((each) => {
      const columns = header.items.get(each.item.code);
      if (!columns) return [];
      const plain = columns.options.length === 0 && !columns.other ? columns.answer : undefined;
      return [{ compiled: each, cells: new ItemCells(each, questionnaire, count), columns, plain }];
    });
    this.foreign = [...header.items]
      .filter(([item]) => !compiled.byCode.has(item))
      .flatMap(([, { answer, other, options }]) => [
        ...(answer === undefined ? [] : [answer]),
        ...(other ? [other.column] : []),
        ...options.map(({ column }) => column),
      ]);
  }

  read(cells: readonly string[], findings: RowFindings): RowAnswers {
    this.sheet.fill(CODES.unanswered);
    let beside = NOTHING;
    for (const step of this.steps) {
      const answer = this.readItem(step, cells, findings);
      if (answer && !this.write(step.compiled, answer)) beside = [...beside, answer];
    }
    for (const column of this.foreign)
      if ((cells[column] ?? '').trim() !== '') findings.fault(column, this.unexpected);
    return { sheet: this.sheet.toString('latin1'), beside };
  }

  /** Undefined: nothing is answered, or it stands on the sheet already. */
  private readItem(step: Step, cells: readonly string[], findings: RowFindings): FilledAnswer | undefined {
    if (step.plain === undefined) return together(step, cells, findings);
    const decoded = step.cells.read(cells[step.plain] ?? '');
    if (decoded.character === undefined || step.compiled.width > 1)
      return taken(decoded, step.plain, findings);
    if (decoded.warning) findings.warn(step.plain, decoded.warning);
    this.sheet[step.compiled.position] = decoded.character;
    return undefined;
  }

  /** Writes an answer on the sheet; false when the sheet has no room for it. */
  private write({ item, position, width, ordinals }: CompiledItem, answer: FilledAnswer): boolean {
    const { level, options, notApplicable } = answer;
    if (hasText(answer) || hasNumber(answer)) return false;
    if (notApplicable) this.sheet.fill(CODES.notApplicable, position, position + width);
    else if (item.kind === 'multiple') {
      this.sheet.fill(CODES.left, position, position + width);
      for (const option of options ?? [])
        this.sheet.write(CODES.ticked, position - 1 + (ordinals.get(option) ?? 0), 'latin1');
    } else if (level) this.sheet.write(digitCharacter(ordinals.get(level) ?? 0), position, 'latin1');
    return true;
  }
}

function taken(decoded: Decoded, column: number, findings: RowFindings): FilledAnswer | undefined {
  if (decoded.fault) findings.fault(column, decoded.fault);
  if (decoded.warning) findings.warn(column, decoded.warning);
  return decoded.answer;
}

/** An item of several columns: one for the item, one for each option, one for the text beside "other". */
function together(step: Step, cells: readonly string[], findings: RowFindings): FilledAnswer | undefined {
  const { code: item, kind } = step.compiled.item;
  const { answer, other, options } = step.columns;
  const own =
    answer === undefined ? undefined : taken(step.cells.read(cells[answer] ?? ''), answer, findings);
  const ticked = options.filter((each) => isTicked(each, cells, findings)).map(({ option }) => option);
  const beside = other ? besideOther(other, cells) : undefined;
  if (own?.notApplicable || (ticked.length === 0 && !beside)) return own;
  const levels = new Set([...(own?.level ? [own.level] : []), ...ticked]);
  if (kind !== 'multiple' && levels.size > 1) {
    findings.warn(
      options.find(({ option }) => ticked.includes(option))?.column,
      WARNINGS.TICK_REPEATED.at('', item),
    );
    return undefined;
  }
  const text = beside?.text === undefined ? {} : { text: beside.text };
  if (kind !== 'multiple') return { item, level: [...levels][0] ?? beside?.option, ...text };
  const chosen = [...(own?.options ?? []), ...ticked, ...(beside ? [beside.option] : [])];
  return { item, options: [...new Set(chosen)], ...text };
}

function isTicked(
  { option, column }: OptionColumn,
  cells: readonly string[],
  findings: RowFindings,
): boolean {
  const ticked = isTick(cells[column] ?? '');
  if (ticked === undefined) findings.fault(column, ROW_PROBLEMS.TICK_UNREADABLE.at('', option));
  return ticked === true;
}

/** A tick says that "other" was chosen, anything else is what was written there. */
function besideOther({ option, column }: OptionColumn, cells: readonly string[]) {
  const text = (cells[column] ?? '').trim();
  const ticked = isTick(text);
  if (ticked === false) return undefined;
  return ticked ? { option, text: undefined } : { option, text };
}
