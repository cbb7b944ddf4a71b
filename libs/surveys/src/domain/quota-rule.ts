import { LocalizedText } from '@hailong/kernel';

/**
 * A quota rule as a plan states it (domain: "What a quota engine must express"). Data only: targets, cells and
 * counting belong to sampling.
 */
export interface QuotaRule {
  readonly code: string;
  readonly label: LocalizedText;
  /** The cells it applies to; absent dimensions mean "all together". */
  readonly over?: {
    readonly group?: string;
    readonly stratum?: LocalizedText;
    readonly unitClass?: string;
    readonly each?: 'agency';
  };
  readonly rule: QuotaTarget;
}

export type QuotaTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'census' }
  /** Exactly this many; more are surplus. */
  | { readonly kind: 'exact'; readonly count: number }
  | { readonly kind: 'minimum'; readonly count: number }
  | { readonly kind: 'percent'; readonly percent: number }
  /** n = N / (1 + N·e²), rounded up. */
  | { readonly kind: 'slovin'; readonly error: number }
  /** The tier with the largest `from` ≤ N; `count` or the whole population. */
  | { readonly kind: 'tiers'; readonly tiers: readonly QuotaTier[] };

export interface QuotaTier {
  /** Smallest N (dossiers a year) of the tier. */
  readonly from: number;
  /** Minimum number of answers; `all` = 100 %. */
  readonly count: number | 'all';
}
