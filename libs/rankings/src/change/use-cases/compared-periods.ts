import { CriteriaSet } from '@hailong/criteria/domain';
import { CalendarDay } from '@hailong/kernel';
import { Confidence } from '../../standing/domain/confidence';
import { AskedRanking } from '../../ranking/use-cases/rank-shown';

/** Ranking of a period, before its figures are read. */
export interface RankedPeriod {
  readonly asked: AskedRanking;
  /** Core on which it rests; another code is another core. */
  readonly core: { readonly code: string; readonly document: CriteriaSet };
  /** First day of the period. */
  readonly from: CalendarDay;
  /** Day whose organisation is ranked. */
  readonly on: CalendarDay;
  /** Agencies of that day. */
  readonly existing: ReadonlySet<number>;
  /** Agencies that the ranking lists, with a rank or without. */
  readonly listed: readonly number[];
  /** Agencies whose rounds stand on another core alone. */
  readonly onOtherCore: ReadonlySet<number>;
}

/** Rankings of two periods. */
export interface ComparedPeriods {
  readonly now: RankedPeriod;
  readonly then: RankedPeriod;
  /** Agencies with a rank in the later ranking, in its order. */
  readonly ranked: readonly number[];
  readonly confidence: Confidence;
}
