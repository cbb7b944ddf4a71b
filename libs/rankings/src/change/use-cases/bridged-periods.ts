import { AskedRanking } from '../../ranking/use-cases/rank-shown';
import { PooledAgencies } from '../../ranking/domain/pooled-agencies';
import { Confidence } from '../../standing/domain/confidence';
import { PeriodIndex } from '../domain/index-change';
import { RankedPeriod } from './compared-periods';

/** Agency, or pool, with a rank on the new core. */
export interface RankedAcross extends PooledAgencies {
  /** Ranking group. */
  readonly group: string;
  readonly now: PeriodIndex;
}

/** Rankings of two periods on two cores, and the halves that link the cores. */
export interface BridgedPeriods {
  /** Later period as the half on the old core knows it; planned as a ranking on that core. */
  readonly onOld: RankedPeriod;
  /** Half on the new core, of the same rounds and agencies. */
  readonly onNew: AskedRanking;
  readonly then: RankedPeriod;
  /** Agencies with a rank in the later ranking, in its order. */
  readonly ranked: readonly RankedAcross[];
  /** True: one link for the whole province; false: one for each ranking group. */
  readonly overProvince: boolean;
  /** False: the halves are no random halves of the same people everywhere, so nothing is linked. */
  readonly even: boolean;
  readonly confidence: Confidence;
}
