import { PooledAgencies, membersOf } from '../../ranking/domain/pooled-agencies';
import { EarlierUnit } from './earlier-units';
import { IndexChange, PeriodIndex } from './index-change';
import { ChangeKind, NoComparison } from './change-words';

/** Figures that an agency, or a pool, is compared with. */
export interface ChangeBasis extends PooledAgencies {
  /** Agencies whose forms of the earlier period are added up: itself alone, or its predecessors. Empty: there is no comparison. */
  readonly earlier: readonly EarlierUnit[];
  /** Earlier agencies without forms in the earlier ranking; of a pool also its agencies that are younger and have no predecessor. */
  readonly missing: readonly EarlierUnit[];
  /** Codes of common criteria that its forms ask otherwise than those of the earlier period; its change leaves them out. */
  readonly broken: readonly string[];
}

/** Change of an agency, or of a pool, between two periods, or the reason why there is none. */
export type AgencyChange = ChangeBasis & (ToldChange | { readonly reason: NoComparison });

/** Change with both of its indices. */
export interface ToldChange {
  readonly kind: ChangeKind;
  readonly now: PeriodIndex;
  readonly then: PeriodIndex;
  readonly change: IndexChange;
}

/** Tells whether an agency is compared with its own figures alone, or a pool with those of all its agencies. */
export function isSameUnit({ earlier, ...unit }: ChangeBasis): boolean {
  const members = new Set(membersOf(unit));
  return earlier.length === members.size && earlier.every(({ agencyId }) => members.has(agencyId));
}
