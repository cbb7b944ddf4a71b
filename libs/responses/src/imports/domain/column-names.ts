import { Item } from '@hailong/questionnaires/domain';
import { normalizeName } from './normalize-name';
import { ImportForm } from './import-target';

/** Columns that say something of the form as a whole. */
export const FACTS = [
  'serial',
  'agency_code',
  'group',
  'channel',
  'received_on',
  'field',
  'procedure_group',
  'cluster',
] as const;
export type Fact = (typeof FACTS)[number];

const FACT_NAMES: Readonly<Record<Fact, readonly string[]>> = {
  serial: ['số phiếu', 'so_phieu', 'so phieu', 'mã phiếu'],
  agency_code: ['mã cơ quan', 'mã đơn vị', 'ma_co_quan'],
  group: ['nhóm đối tượng', 'nhóm', 'nhom'],
  channel: ['kênh', 'hình thức', 'kenh'],
  received_on: ['ngày nhận', 'ngày thu phiếu', 'ngày trả lời', 'ngay_nhan'],
  field: ['lĩnh vực', 'linh_vuc'],
  procedure_group: ['nhóm thủ tục', 'nhóm tthc', 'nhom_thu_tuc'],
  cluster: ['số cụm', 'cụm', 'so_cum'],
};

/** Name of the column for the text beside "other" (Khác: …). */
export const OTHER = 'khac';

/** Meaning of a column. */
export type Meaning =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'answer'; readonly item: string }
  | { readonly kind: 'option'; readonly item: string; readonly option: string }
  /** A tick of the option or the text beside it. */
  | { readonly kind: 'other'; readonly item: string; readonly option: string }
  /** A label that several questions share. */
  | { readonly kind: 'ambiguous'; readonly items: readonly string[] };

export interface ColumnNames {
  /** Meanings by folded name. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Names in their best form, to be proposed for an unknown name. */
  readonly proposals: readonly string[];
}

/** Every name a column may have: facts, codes of items and their options, and, where they are clear, labels. */
export function columnNames(forms: Iterable<ImportForm>): ColumnNames {
  const meanings = new Map<string, Meaning>();
  const proposals: string[] = [...FACTS];
  const items = [...forms].flatMap(({ compiled }) => compiled.items.map(({ item }) => item));
  for (const item of items) {
    for (const text of Object.values(item.label)) addLabel(meanings, normalizeName(text), item.code);
  }
  for (const item of items) {
    for (const [name, meaning] of codeNames(item)) {
      proposals.push(name);
      meanings.set(normalizeName(name), meaning);
    }
  }
  for (const fact of FACTS)
    for (const name of [fact, ...FACT_NAMES[fact]]) meanings.set(normalizeName(name), { kind: 'fact', fact });
  return { meanings, proposals: [...new Set(proposals)] };
}

function addLabel(meanings: Map<string, Meaning>, label: string, item: string): void {
  const known = meanings.get(label);
  if (known?.kind === 'answer' && known.item !== item)
    meanings.set(label, { kind: 'ambiguous', items: [known.item, item] });
  else if (known?.kind === 'ambiguous' && !known.items.includes(item))
    meanings.set(label, { kind: 'ambiguous', items: [...known.items, item] });
  else if (!known) meanings.set(label, { kind: 'answer', item });
}

function codeNames(item: Item): (readonly [name: string, meaning: Meaning])[] {
  const names: (readonly [string, Meaning])[] = [[item.code, { kind: 'answer', item: item.code }]];
  for (const { code: option, other } of item.options ?? []) {
    if (other) names.push([`${item.code}.${option}`, { kind: 'other', item: item.code, option }]);
    else if (item.kind === 'multiple')
      names.push([`${item.code}.${option}`, { kind: 'option', item: item.code, option }]);
  }
  const other = item.options?.find((option) => option.other);
  if (other) names.push([`${item.code}.${OTHER}`, { kind: 'other', item: item.code, option: other.code }]);
  return names;
}
