import { FilledAnswer, Item } from '@hailong/questionnaires/domain';
import { OTHER } from './column-names';
import { ImportForm, nameOfForm } from './import-target';

/** Questionnaire of a sample file with its columns. */
export interface SampleForm {
  /** Name as the column `questionnaire` writes it. */
  readonly questionnaire: string;
  /** Vietnamese title. */
  readonly title: string;
  /** Columns of its items, in the order of the file. */
  readonly columns: readonly string[];
}

export function sampleForm(form: ImportForm): SampleForm {
  const columns = form.compiled.items.flatMap(({ item }) => columnsOf(item));
  return { questionnaire: nameOfForm(form), title: form.questionnaire.title.vi, columns };
}

/** Cells of the answers by the name of their columns. */
export function answerCells(
  { compiled }: ImportForm,
  answers: readonly FilledAnswer[],
): ReadonlyMap<string, string> {
  const given = new Map(answers.map((answer) => [answer.item, answer]));
  return new Map(compiled.items.flatMap(({ item }) => cellsOf(item, given.get(item.code))));
}

function columnsOf(item: Item): readonly string[] {
  return item.options?.some(({ other }) => other) ? [item.code, `${item.code}.${OTHER}`] : [item.code];
}

function cellsOf(
  item: Item,
  answer: FilledAnswer | undefined,
): readonly (readonly [column: string, cell: string])[] {
  const [column = item.code, beside] = columnsOf(item);
  const text = answer?.text ?? '';
  if (beside === undefined) return [[column, item.kind === 'text' ? text : chosen(answer)]];
  return [
    [column, chosen(answer)],
    [beside, text],
  ];
}

function chosen(answer: FilledAnswer | undefined): string {
  if (answer?.notApplicable) return 'KAD';
  if (answer?.number !== undefined && answer.number !== null) return String(answer.number);
  return answer?.level ?? answer?.options?.join('|') ?? '';
}
