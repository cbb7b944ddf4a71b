import { CalendarDay } from '@hailong/kernel';
import { ArrivalSigns } from '../../quality/domain/flags-on-arrival';

/** How a form came in. */
export interface Arrival {
  readonly on: CalendarDay;
  /** The operator who typed it in; absent when the respondent sends it. */
  readonly operator?: string;
  /** The agency that the operator may enter forms for. With `operatorForRoundsOf` absent too: every one. */
  readonly operatorAgencyId?: number;
  /** Ids of the agencies that run rounds for which the operator may enter forms of every participant. */
  readonly operatorForRoundsOf?: readonly number[];
  /** It was typed in from paper, post, an interview or a call, so nobody answered it on a screen of his own. */
  readonly typedIn?: boolean;
  /** What is known of how it was filled; absent: nothing. */
  readonly signs?: ArrivalSigns;
}
