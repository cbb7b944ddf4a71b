import { LimitedCell } from '@hailong/quotas/domain';

/**
 * Outcome of storing a form. `counted`: stored. `surplus`: stored, over an exact quota. `repeated`: stored before. `round-closed`:
 * the round ended while the form was under way. `full`: refused by this ceiling.
 */
export type StoreOutcome =
  | 'counted'
  | 'surplus'
  | 'repeated'
  | 'round-closed'
  | { readonly full: LimitedCell };
