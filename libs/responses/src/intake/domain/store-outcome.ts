import { LimitedCell } from '@hailong/quotas/domain';

/**
 * `counted`: in, now. `surplus`: in, over an exact quota. `repeated`: in before. `round-closed`: the round ended while the form
 * was under way. `full`: turned away by this ceiling.
 */
export type StoreOutcome =
  'counted' | 'surplus' | 'repeated' | 'round-closed' | { readonly full: LimitedCell };
