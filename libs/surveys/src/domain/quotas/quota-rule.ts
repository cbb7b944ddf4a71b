import { KeyOf, ListRow, LocalizedText, closedList } from '@hailong/kernel';
import { SlovinRounding } from '@hailong/statistics';
import { Channel } from '../channel';

/**
 * A quota rule as a plan states it (domain: "What a quota engine must express"). Data only: targets, cells and
 * counting belong to the lib quotas.
 */
export interface QuotaRule {
  readonly code: string;
  readonly label: LocalizedText;
  /** The cells it applies to; a dimension that is neither fixed nor crossed is taken all together. */
  readonly over?: QuotaScope;
  readonly rule: QuotaTarget;
}

/** Dimensions by which quotas tell answers apart. */
export const QUOTA_DIMENSIONS = closedList('quota dimension', {
  agency: { number: 0, vi: 'cơ quan', en: 'agency' },
  unitClass: { number: 1, vi: 'loại đơn vị', en: 'class of the unit' },
  field: { number: 2, vi: 'lĩnh vực', en: 'field' },
  procedureGroup: { number: 3, vi: 'nhóm thủ tục', en: 'group of procedures' },
  group: { number: 4, vi: 'nhóm đối tượng', en: 'respondent group' },
  channel: { number: 5, vi: 'kênh', en: 'channel' },
});
export type QuotaDimension = KeyOf<typeof QUOTA_DIMENSIONS>;

export interface QuotaScope {
  /** Counts only this respondent group, by code. */
  readonly group?: string;
  /** Counts only agencies of this class. */
  readonly unitClass?: string;
  /** Counts only this service field, by code. */
  readonly field?: string;
  /** Counts only this group of procedures, by code. */
  readonly procedureGroup?: string;
  readonly channel?: Channel;
  /** Dimensions whose values make a cell each, crossed: the rule asks its number of each cell. */
  readonly each?: readonly QuotaDimension[];
}

export type QuotaTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'census' }
  /** Exactly this many; more are surplus: stored and marked, never turned away. */
  | { readonly kind: 'exact'; readonly count: number }
  | { readonly kind: 'minimum'; readonly count: number }
  /** Largest number; later forms are turned away kindly. */
  | { readonly kind: 'ceiling'; readonly count: number }
  | { readonly kind: 'percent'; readonly percent: number }
  /** n = N / (1 + N·e²), rounded up unless the plan says: to the nearest. */
  | { readonly kind: 'slovin'; readonly error: number; readonly rounding?: SlovinRounding }
  /** The tier with the largest `from` ≤ N; `count` or the whole population. */
  | { readonly kind: 'tiers'; readonly tiers: readonly QuotaTier[] };

export interface QuotaTier {
  /** Smallest N (dossiers a year) of the tier. */
  readonly from: number;
  /** Minimum number of answers; `all` = 100 %. */
  readonly count: number | 'all';
}

/** Effect of a cell on answers: none, ask for them, mark those above its number, turn them away. */
export const QUOTA_MEANINGS = closedList('quota meaning', {
  none: { number: 0, vi: 'không đặt chỉ tiêu', en: 'asks for nothing' },
  floor: { number: 1, vi: 'cần đạt ít nhất', en: 'asks for at least so many' },
  exact: { number: 2, vi: 'lấy đúng số này, phiếu thừa được đánh dấu', en: 'marks those above as surplus' },
  ceiling: { number: 3, vi: 'không nhận quá số này', en: 'turns those above away' },
});
export type QuotaMeaning = KeyOf<typeof QUOTA_MEANINGS>;

interface QuotaKindRow extends ListRow {
  readonly meaning: QuotaMeaning;
  /** Tells whether the target depends on the number of dossiers. */
  readonly needsPopulation: boolean;
}

/** Number of forms as a plan states it. */
export const QUOTA_KINDS = closedList('quota kind', {
  none: { number: 0, vi: 'không đặt chỉ tiêu', en: 'no target', meaning: 'none', needsPopulation: false },
  census: { number: 1, vi: 'toàn bộ', en: 'all', meaning: 'floor', needsPopulation: true },
  exact: { number: 2, vi: 'đúng số phiếu', en: 'exactly', meaning: 'exact', needsPopulation: false },
  minimum: { number: 3, vi: 'ít nhất', en: 'at least', meaning: 'floor', needsPopulation: false },
  ceiling: { number: 4, vi: 'nhiều nhất', en: 'at most', meaning: 'ceiling', needsPopulation: false },
  percent: { number: 5, vi: 'tỷ lệ phần trăm', en: 'percent', meaning: 'floor', needsPopulation: true },
  slovin: { number: 6, vi: 'công thức Slovin', en: 'by Slovin', meaning: 'floor', needsPopulation: true },
  tiers: { number: 7, vi: 'theo bậc hồ sơ', en: 'by tiers', meaning: 'floor', needsPopulation: true },
} satisfies Record<QuotaTarget['kind'], QuotaKindRow>);

export function quotaMeaning({ kind }: QuotaTarget): QuotaMeaning {
  return QUOTA_KINDS.rows[kind].meaning;
}

/**
 * Number of answers that its cells take before the next is surplus or turned away; undefined: any number. A kind whose
 * meaning is `exact` or `ceiling` must give one: the database refuses its cells otherwise.
 */
export function quotaLimit(rule: QuotaTarget): number | undefined {
  switch (rule.kind) {
    case 'exact':
    case 'ceiling':
      return rule.count;
    case 'none':
    case 'census':
    case 'minimum':
    case 'percent':
    case 'slovin':
    case 'tiers':
      return undefined;
    default:
      return unknownKind(rule);
  }
}

/** Keeps a new quota kind from compiling before its limit and its target are written. */
export function unknownKind(rule: never): never {
  throw new RangeError(`no quota kind like ${JSON.stringify(rule)}`);
}

/** Tells whether the target depends on the number of dossiers. */
export function needsPopulation({ kind }: QuotaTarget): boolean {
  return QUOTA_KINDS.rows[kind].needsPopulation;
}
