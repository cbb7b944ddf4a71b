import { REMOVAL_OUTCOMES } from '@hailong/blocks/domain';
import {
  AgencyResults,
  AnswerResult,
  CriterionResult,
  ExternalCode,
  FormAccount,
  ItemResult,
  NodeResult,
  printedInterval,
} from '@hailong/rankings/domain';
import { GroupResults } from '@hailong/rankings/use-cases';
import { INDEX_METHODS, formatPercent } from '@hailong/statistics';
import { accountLine } from './account-line';
import { numbersInWords } from './numbers-in-words';
import { Column, tableLines } from './table';

/** Line of the table of results: a node of the criteria tree or a question outside it. */
interface ResultRow {
  readonly label: string;
  readonly index?: number;
  readonly answers: AnswerResult;
  /** Answers that are no choices: numbers by class, or the way to texts. */
  readonly inWords?: string;
}

/** Lines of an agency's results: the index, the criteria tree, the questions outside it. */
export function resultLines({
  results,
  forms,
  interval,
}: Pick<GroupResults, 'results' | 'forms' | 'interval'>): string[] {
  const { method, index, coordinationIndex } = results;
  const { vi, en } = INDEX_METHODS.rows[method.name];
  return [
    ...(forms ? [accountLine(forms), ...removalLines(forms)] : []),
    `Phiếu trong số liệu · forms in the figures: ${results.responses}`,
    `Cách tính · method: ${method.name} v${method.version} – ${vi} · ${en}`,
    `Chỉ số hài lòng · satisfaction index: ${indexText(index)}${interval ? ` (95%: ${printedInterval(interval).text})` : ''}`,
    ...(coordinationIndex === undefined
      ? []
      : [`Chỉ số phối hợp · coordination index: ${indexText(coordinationIndex)}`]),
    '',
    ...tableLines(COLUMNS, rowsOf(results)),
  ];
}

/** Line of the removal, where one was requested. */
function removalLines({ removed, removal }: FormAccount): string[] {
  const { vi, en } = REMOVAL_OUTCOMES.rows[removal];
  return removal === 'none' ? [] : [`Loại theo quy tắc · removed by the rule: ${removed} – ${vi} · ${en}`];
}

/** Text of an index; undefined (no satisfaction question or no answer) is not 0. */
function indexText(index: number | undefined): string {
  return index === undefined ? 'không xác định · undefined' : formatPercent(index, 2, 'vi');
}

const COLUMNS: readonly Column<ResultRow>[] = [
  { vi: 'Nội dung', en: 'Content', of: ({ label }) => shortened(label) },
  {
    vi: 'Chỉ số',
    en: 'Index',
    right: true,
    of: ({ index }) => (index === undefined ? '–' : formatPercent(index, 2, 'vi')),
  },
  { vi: 'Lượt trả lời', en: 'Answers', right: true, of: ({ answers }) => answers.valid },
  { vi: 'Không áp dụng', en: 'N/A', right: true, of: ({ answers }) => answers.notApplicable },
  { vi: 'Bỏ trống', en: 'Missing', right: true, of: ({ answers }) => answers.missing },
  {
    vi: 'Từng mức',
    en: 'By level',
    of: ({ answers, inWords }) =>
      inWords ?? answers.levels.map(({ code, count }) => `${code}:${count}`).join(' '),
  },
];

const LABEL_WIDTH = 60;

/** Shortens a label; the questionnaire has the whole. */
export function shortened(label: string): string {
  const letters = [...label];
  return letters.length <= LABEL_WIDTH ? label : `${letters.slice(0, LABEL_WIDTH - 1).join('')}…`;
}

function rowsOf({ areas, items }: AgencyResults): ResultRow[] {
  const tree = areas.flatMap((area) => [
    nodeRow(area, ''),
    ...area.factors.flatMap((factor) => [
      nodeRow(factor, '  '),
      ...factor.criteria.map((criterion) => criterionRow(criterion)),
    ]),
  ]);
  return [...tree, ...items.map(itemRow)];
}

function nodeRow(node: NodeResult, indent: string): ResultRow {
  return { label: `${indent}${node.code} ${node.label.vi}`, index: node.index, answers: node };
}

/** Row of a criterion, with its codes in other systems; a question mark stands behind an uncertain one. */
function criterionRow(criterion: CriterionResult): ResultRow {
  const { code, label, externalCodes, index } = criterion;
  return {
    label: `    ${code} ${externalCodesText(externalCodes)}${label.vi}`,
    ...{ index, answers: criterion },
  };
}

/** Codes in other systems as they stand before a label; empty: none. */
export function externalCodesText(codes: readonly ExternalCode[]): string {
  if (codes.length === 0) return '';
  return `[${codes.map(({ system, code, uncertain }) => `${system} ${code}${uncertain ? '?' : ''}`).join(', ')}] `;
}

function itemRow(item: ItemResult): ResultRow {
  const row = { label: `${item.code} [${item.purpose}] ${item.label.vi}`, index: item.share, answers: item };
  if (item.numbers) return { ...row, inWords: numbersInWords(item.numbers) };
  return item.kind === 'text' ? { ...row, inWords: `hailong opinions list --item ${item.code}` } : row;
}
