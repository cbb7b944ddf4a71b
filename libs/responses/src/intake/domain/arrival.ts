import { CalendarDay } from '@hailong/kernel';
import { ArrivalSigns } from '../../quality/domain/flags-on-arrival';

/** Circumstances in which a form came in. */
export interface Arrival {
  /** Day on which the form was received. */
  readonly on: CalendarDay;
  /** Day on which an official types it in or imports it; absent: a respondent sends it, or it is simulated. */
  readonly enteredOn?: CalendarDay;
  /** Operator that typed the form in; absent when the respondent sends it. */
  readonly operator?: string;
  /** Marks the form of an invented person: a demonstration takes such forms and no others. */
  readonly simulated?: boolean;
  /** Entrant that the operator works for, see `bodies`; absent: a simulated form. */
  readonly enteredBy?: number;
  /** Agency that the operator may enter forms for. With `operatorForRoundsOf` absent too: every one. */
  readonly operatorAgencyId?: number;
  /** Ids of the agencies that run rounds for which the operator may enter forms of every participant. */
  readonly operatorForRoundsOf?: readonly number[];
  /** Typed in from paper, post, an interview or a call, so the respondent used no screen. */
  readonly typedIn?: boolean;
  /** Signs of how the form was filled; absent: none known. */
  readonly signs?: ArrivalSigns;
}
