import type { AgencyLevel } from '@hailong/agencies/domain';
import { IndexMethodName } from '@hailong/statistics';
import { Channel, RespondentKind } from '@hailong/surveys/domain';
import { Combination } from '../domain/combination';
import { AskedPeriod } from '../domain/period';

/** Question for figures above rounds: period × units × part. */
export interface LevelQuestion extends AskedPeriod {
  /** Code of an agency by itself. */
  readonly agency?: string;
  /** Code of an agency, which is counted with every agency below it. */
  readonly below?: string;
  readonly level?: AgencyLevel;
  readonly rankingGroup?: string;
  /** Kind of respondents; default all. */
  readonly respondents?: RespondentKind;
  readonly channel?: Channel;
  /** Code of a service field. */
  readonly field?: string;
  /** System by whose codes criteria are added up, such as `SIPAS`; default the core. */
  readonly externalSystem?: string;
  /** Default: the method of the core; of external codes `pooled`. */
  readonly method?: IndexMethodName;
  /** Default `pooled`. */
  readonly combination?: Combination;
}
