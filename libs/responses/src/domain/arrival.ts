import { CalendarDay } from '@hailong/kernel';

/** How a form came in. */
export interface Arrival {
  readonly on: CalendarDay;
  /** The operator who typed it in; absent when the respondent sends it. */
  readonly operator?: string;
  /** The operator's agency, the only one it may enter forms for. */
  readonly operatorAgencyId?: number;
  /** Seconds between the handing out of the form and its arrival; absent: not known. */
  readonly secondsToFill?: number;
  /** The registered counter or kiosk it was filled at. */
  readonly counterId?: string;
}
