import { CriteriaSet } from '@hailong/criteria/domain';
import { PooledAgencies } from '../../ranking/domain/pooled-agencies';
import { Confidence } from '../../standing/domain/confidence';
import { AgenciesOfPeriod } from '../domain/succession-between';
import type { NoComparison } from '../domain/change-words';
import { AskedRanking } from '../../ranking/use-cases/rank-shown';

/** Ranking of a period, before its figures are read. */
export interface RankedPeriod extends AgenciesOfPeriod {
  readonly asked: AskedRanking;
  /** Core on which it rests; another code is another core. */
  readonly core: { readonly code: string; readonly document: CriteriaSet };
  /** Agencies whose rounds stand on another core alone. */
  readonly onOtherCore: ReadonlySet<number>;
  /** Reason for which no agency can be compared with this period; absent: its figures decide. */
  readonly without?: NoComparison;
}

/** Rankings of two periods. */
export interface ComparedPeriods {
  readonly now: RankedPeriod;
  readonly then: RankedPeriod;
  /** Agencies with a rank in the later ranking, in its order; of a pool those of its agencies that have a form. */
  readonly ranked: readonly PooledAgencies[];
  readonly confidence: Confidence;
}
