import { LocalizedText } from '@hailong/kernel';
import { Channel } from './channel';

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

/** What quotas tell answers apart by. */
export const QUOTA_DIMENSIONS = [
  'agency',
  'unitClass',
  'field',
  'procedureGroup',
  'group',
  'channel',
] as const;
export type QuotaDimension = (typeof QUOTA_DIMENSIONS)[number];

export interface QuotaScope {
  /** Only this respondent group, by code. */
  readonly group?: string;
  /** Only agencies of this class. */
  readonly unitClass?: string;
  /** Only this service field, by code. */
  readonly field?: string;
  /** Only this group of procedures, by code. */
  readonly procedureGroup?: string;
  readonly channel?: Channel;
  /** One cell for each value of these, crossed: the rule asks its number of each cell. */
  readonly each?: readonly QuotaDimension[];
}

export const SLOVIN_ROUNDINGS = ['up', 'nearest'] as const;
export type SlovinRounding = (typeof SLOVIN_ROUNDINGS)[number];

export type QuotaTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'census' }
  /** Exactly this many; more are surplus: kept and marked, nobody is turned away. */
  | { readonly kind: 'exact'; readonly count: number }
  | { readonly kind: 'minimum'; readonly count: number }
  /** At most this many; whoever comes later is turned away kindly. */
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

/** What a cell does with answers: nothing, ask for them, mark those above its number, turn them away. */
export const QUOTA_MEANINGS = ['none', 'floor', 'exact', 'ceiling'] as const;
export type QuotaMeaning = (typeof QUOTA_MEANINGS)[number];

export function quotaMeaning({ kind }: QuotaTarget): QuotaMeaning {
  return kind === 'none' || kind === 'exact' || kind === 'ceiling' ? kind : 'floor';
}

/** How many answers its cells take before the next one is surplus or turned away; undefined: any number. */
export function quotaLimit(rule: QuotaTarget): number | undefined {
  return rule.kind === 'exact' || rule.kind === 'ceiling' ? rule.count : undefined;
}

/** Whether the target depends on how many dossiers there are. */
export function needsPopulation({ kind }: QuotaTarget): boolean {
  return kind === 'census' || kind === 'percent' || kind === 'slovin' || kind === 'tiers';
}
