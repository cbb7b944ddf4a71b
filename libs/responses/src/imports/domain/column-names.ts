import { CompiledItem, Item } from '@hailong/questionnaires/domain';
import { ORDER_NAMES } from '@hailong/files/domain';
import { normalizeName } from './normalize-name';
import { ImportForm } from './import-target';

/** Columns that say something of the form as a whole. */
export const FACTS = [
  'serial',
  'agency_code',
  'group',
  'questionnaire',
  'channel',
  'received_on',
  'field',
  'procedure_group',
  'cluster',
  'helped',
] as const;
export type Fact = (typeof FACTS)[number];

export const FACT_NAMES: Readonly<Record<Fact, readonly string[]>> = {
  serial: ['số phiếu', 'so_phieu', 'so phieu', 'mã phiếu'],
  agency_code: ['mã cơ quan', 'mã đơn vị', 'ma_co_quan'],
  group: ['nhóm đối tượng', 'nhóm', 'nhom'],
  questionnaire: ['mẫu phiếu', 'mã mẫu phiếu', 'mau_phieu'],
  channel: ['kênh', 'hình thức', 'kenh'],
  received_on: ['ngày nhận', 'ngày thu phiếu', 'ngày trả lời', 'ngay_nhan'],
  field: ['lĩnh vực', 'linh_vuc'],
  procedure_group: ['nhóm thủ tục', 'nhóm tthc', 'nhom_thu_tuc'],
  cluster: ['số cụm', 'cụm', 'so_cum'],
  helped: ['được hỗ trợ', 'có cán bộ giúp', 'cán bộ giúp điền', 'duoc_ho_tro'],
};

/** Name of the column for the text beside "other" (Khác: …). */
export const OTHER = 'khac';

/** Meaning of a column. */
export type Meaning =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'answer'; readonly item: string }
  | { readonly kind: 'option'; readonly item: string; readonly option: string }
  /** A tick of one level or option, where the item takes but one. */
  | { readonly kind: 'level'; readonly item: string; readonly option: string }
  /** Number of the row in the table. */
  | { readonly kind: 'order' }
  /** A tick of the option or the text beside it. */
  | { readonly kind: 'other'; readonly item: string; readonly option: string }
  /** A name that several questions share, or a question and a column of the form as a whole. */
  | { readonly kind: 'ambiguous'; readonly items: readonly string[] };

export interface ColumnNames {
  /** Meanings by folded name. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Meanings by the name as it is written, which come first: codes of items that fold to the name of another column. */
  readonly exact: ReadonlyMap<string, Meaning>;
  /** Names in their best form, to be proposed for an unknown name. */
  readonly proposals: readonly string[];
}

/** Every name a column may have: facts, codes of items and their options, and, where they are clear, labels. */
export function columnNames(forms: Iterable<ImportForm>): ColumnNames {
  const meanings = new Map<string, Meaning>();
  const proposals: string[] = [...FACTS];
  const compiled = [...forms].flatMap((form) => form.compiled.items);
  const items = compiled.map(({ item }) => item);
  for (const name of ORDER_NAMES) meanings.set(name, { kind: 'order' });
  for (const each of compiled)
    for (const [name, meaning] of levelNames(each)) meanings.set(normalizeName(name), meaning);
  for (const item of items) {
    for (const text of Object.values(item.label)) addLabel(meanings, normalizeName(text), item.code);
  }
  for (const item of items) {
    for (const [name, meaning] of codeNames(item)) {
      proposals.push(name);
      meanings.set(normalizeName(name), meaning);
    }
  }
  const codes = new Map(items.map(({ code }) => [normalizeName(code), code]));
  const exact = new Map<string, Meaning>();
  for (const fact of FACTS)
    for (const name of [fact, ...FACT_NAMES[fact]]) {
      const item = codes.get(normalizeName(name));
      if (item !== undefined) {
        if (name === fact) exact.set(fact, { kind: 'fact', fact });
        exact.set(item, { kind: 'answer', item });
      }
      const both = { kind: 'ambiguous', items: [item ?? '', nameOfFact(fact, items)] } as const;
      meanings.set(normalizeName(name), item === undefined ? { kind: 'fact', fact } : both);
    }
  return { meanings, exact, proposals: [...new Set(proposals)] };
}

/** Name of the column of a fact that no item has as its code. */
export function nameOfFact(fact: Fact, items: readonly Pick<Item, 'code'>[]): string {
  const taken = new Set(items.map(({ code }) => normalizeName(code)));
  return [fact, ...FACT_NAMES[fact]].find((name) => !taken.has(normalizeName(name))) ?? fact;
}

/** Columns of the levels of an item that takes one answer: hand-made tables tick the level. */
function levelNames({ item, ordinals }: CompiledItem): (readonly [name: string, meaning: Meaning])[] {
  if (item.kind !== 'rating' && item.kind !== 'single') return [];
  return [...ordinals.keys()].map((option) => [
    `${item.code}.${option}`,
    { kind: 'level', item: item.code, option },
  ]);
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
