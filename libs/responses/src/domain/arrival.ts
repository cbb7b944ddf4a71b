import { CalendarDay } from '@hailong/kernel';
import { ArrivalSigns } from './quality';

/** How a form came in. */
export interface Arrival {
  readonly on: CalendarDay;
  /** The operator who typed it in; absent when the respondent sends it. */
  readonly operator?: string;
  /** The operator's agency, the only one it may enter forms for. */
  readonly operatorAgencyId?: number;
  /** What is known of how it was filled; absent: nothing. */
  readonly signs?: ArrivalSigns;
}
