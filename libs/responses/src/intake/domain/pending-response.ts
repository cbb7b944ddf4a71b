import { CalendarDay } from '@hailong/kernel';
import { LimitedCell } from '@hailong/quotas/domain';
import { FilledSheet, SheetLayout } from '@hailong/questionnaires/domain';

/** A form that passed every check. */
export interface CheckedForm {
  readonly cell: TallyCell;
  readonly receivedOn: CalendarDay;
  readonly filled: FilledSheet;
  /** Signs of poor quality, see quality; 0: none. */
  readonly flags: number;
  /** Operator that typed the form in; absent when the respondent sent it. */
  readonly assistedBy?: string;
  /** Number of the paper form (số phiếu). */
  readonly serial?: string;
}

/** A checked form with the id under which it will be stored. */
export interface PendingResponse extends CheckedForm {
  readonly responseId: string;
}

/** Names the properties instead of spreading them: all responses get one shape, which the engine reads fastest. */
export function pendingResponse(checked: CheckedForm, responseId: string): PendingResponse {
  const { cell, receivedOn, filled, flags, assistedBy, serial } = checked;
  return { cell, receivedOn, filled, flags, assistedBy, serial, responseId } satisfies Whole;
}

type Whole = { readonly [K in keyof Required<PendingResponse>]: PendingResponse[K] };

/** Cell of the tallies in which a response is counted; one object serves all responses of the cell. */
export interface TallyCell {
  readonly agencyId: number;
  readonly roundId: number;
  readonly questionnaireId: number;
  /** Position of the respondent group in its round. */
  readonly group: number;
  /** Number of the channel in CHANNELS. */
  readonly channel: number;
  /** Position in the fields of the round, from 1; 0: not said. */
  readonly field: number;
  /** Position in the procedure groups of the round, from 1; 0: not said. */
  readonly procedureGroup: number;
  /** Owner of the round; the statement that stores checks once more that it is open. */
  readonly roundOwnerId: number;
  /** Orders cells the same way in every process. */
  readonly order: string;
  readonly layout: SheetLayout;
  /** Quota cells of which a response of this cell takes a slot. */
  readonly limitedCells: readonly LimitedCell[];
}
