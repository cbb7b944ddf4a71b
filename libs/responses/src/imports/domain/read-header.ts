import { Problem, Verdict, verdictOf } from '@hailong/kernel';
import { ColumnNames, Fact, Meaning, columnNames } from './column-names';
import { normalizeName } from './normalize-name';
import { HEADER_PROBLEMS } from './problems';
import { REPORT_PREFIX, isHeaderLine, shortened } from '@hailong/files/domain';
import { isPersonColumn } from './person-columns';
import { nearestNames } from './similar-names';
import { ImportTarget } from './import-target';

/** Columns of a file by meaning, counted from 0. */
export interface ImportHeader {
  /** Names as the file writes them. */
  readonly names: readonly string[];
  readonly facts: ReadonlyMap<Fact, number>;
  /** Columns by code of the item. */
  readonly items: ReadonlyMap<string, ItemColumns>;
  /** Columns without a name: nothing may stand in them. */
  readonly unnamed: readonly number[];
}

export interface ItemColumns {
  answer?: number;
  other?: OptionColumn;
  readonly options: OptionColumn[];
}

export interface OptionColumn {
  readonly option: string;
  readonly column: number;
}

/** Tells whether a line is the header of a table, and no title above it: most of its names are columns. */
export function headerFinder(target: ImportTarget): (cells: readonly string[]) => boolean {
  const { meanings, exact } = columnNames(target.forms.values());
  return (cells) =>
    isHeaderLine(cells, (name) => exact.has(name.normalize('NFC')) || meanings.has(normalizeName(name)));
}

/** Reads the first line of a file. Every problem is named before anything of the file is looked at. */
export function readHeader(names: readonly string[], target: ImportTarget): Verdict<ImportHeader> {
  const known = columnNames(target.forms.values());
  const facts = new Map<Fact, number>();
  const items = new Map<string, ItemColumns>();
  const problems: Problem[] = [];
  names.forEach((name, column) => {
    const meaning = meaningOf(name, known, problems);
    if (!meaning || meaning.kind === 'order') return;
    const taken =
      meaning.kind === 'fact' ? takeFact(facts, meaning.fact, column) : takeItem(items, meaning, column);
    if (!taken) problems.push(HEADER_PROBLEMS.COLUMN_REPEATED.at(columnPlace(name)));
  });
  const header = { names: names.map((name) => name.trim()), facts, items, unnamed: unnamedOf(names) };
  return verdictOf(header, [...problems, ...missing(header, target)]);
}

function meaningOf(name: string, known: ColumnNames, problems: Problem[]): Meaning | undefined {
  const key = normalizeName(name);
  if (key === '' || key.startsWith(REPORT_PREFIX)) return undefined;
  const meaning = known.exact.get(name.trim().normalize('NFC')) ?? known.meanings.get(key);
  const place = columnPlace(name);
  const { FORM_COLUMN_UNKNOWN, COLUMN_UNCLEAR, PERSON_COLUMN_UNEXPECTED } = HEADER_PROBLEMS;
  if (!meaning && isPersonColumn(name)) problems.push(PERSON_COLUMN_UNEXPECTED.at(place));
  else if (!meaning) problems.push(FORM_COLUMN_UNKNOWN.at(place, nearestNames(name.trim(), known.proposals)));
  else if (meaning.kind === 'ambiguous') problems.push(COLUMN_UNCLEAR.at(place, meaning.items.join(', ')));
  return meaning?.kind === 'ambiguous' ? undefined : meaning;
}

function columnPlace(name: string): string {
  return `column ${shortened(name.trim())}`;
}

function takeFact(facts: Map<Fact, number>, fact: Fact, column: number): boolean {
  if (facts.has(fact)) return false;
  facts.set(fact, column);
  return true;
}

type OfItem = Exclude<Meaning, { readonly kind: 'fact' | 'ambiguous' | 'order' }>;

function takeItem(items: Map<string, ItemColumns>, meaning: Meaning, column: number): boolean {
  const part = meaning as OfItem;
  const columns: ItemColumns = items.get(part.item) ?? { options: [] };
  items.set(part.item, columns);
  if (part.kind === 'answer') {
    if (columns.answer !== undefined) return false;
    columns.answer = column;
  } else if (part.kind === 'other') {
    if (columns.other) return false;
    columns.other = { option: part.option, column };
  } else {
    if (columns.options.some(({ option }) => option === part.option)) return false;
    columns.options.push({ option: part.option, column });
  }
  return true;
}

function unnamedOf(names: readonly string[]): number[] {
  return names.flatMap((name, column) => (name.trim() === '' ? [column] : []));
}

const COMMAND: Readonly<Record<string, string>> = { agency_code: '--agency', group: '--group' };

function missingColumn(name: string, values: readonly string[] = []): Problem {
  return HEADER_PROBLEMS.COLUMN_MISSING.at(`column ${name}`, name, values.join(', '), COMMAND[name] ?? '');
}

function missing({ facts, items }: ImportHeader, target: ImportTarget): Problem[] {
  const { defaults, forms, round } = target;
  const problems: Problem[] = [];
  if (!facts.has('serial')) problems.push(missingColumn('serial'));
  if (!facts.has('agency_code') && defaults.agencyCode === undefined)
    problems.push(missingColumn('agency_code'));
  if (!facts.has('group') && defaults.group === undefined)
    problems.push(
      missingColumn(
        'group',
        round.document.groups.map(({ code }) => code),
      ),
    );
  // A row that names no day was received today, which is too late by now.
  if (!facts.has('received_on') && target.today > round.document.window.closesOn)
    problems.push(missingColumn('received_on'));
  if (items.size === 0) problems.push(HEADER_PROBLEMS.ANSWER_COLUMNS_MISSING.at(''));
  const [only, ...others] = forms.values();
  if (items.size > 0 && only && others.length === 0) {
    for (const { item, showWhen } of only.compiled.items)
      if (item.required && !showWhen && !items.has(item.code))
        problems.push(HEADER_PROBLEMS.ITEM_COLUMN_MISSING.at(`column ${item.code}`, item.code));
  }
  return problems;
}
