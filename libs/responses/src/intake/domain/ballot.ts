import { CalendarDay } from '@hailong/kernel';
import { LimitedCell } from '@hailong/quotas/domain';
import { FilledSheet, SheetLayout } from '@hailong/questionnaires/domain';

/** A checked form, ready for the ballot box. */
export interface Ballot {
  readonly responseId: string;
  readonly cell: TallyCell;
  readonly receivedOn: CalendarDay;
  readonly filled: FilledSheet;
  /** Signs of poor quality, see quality; 0: none. */
  readonly flags: number;
  /** Who typed it in; absent when the respondent did. */
  readonly assistedBy?: string;
  /** Number of the paper form (số phiếu). */
  readonly serial?: string;
}

/** Where a ballot is counted; one object for all ballots of the place, made once. */
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
  /** The quota cells in which a ballot of this place takes a place. */
  readonly places: readonly LimitedCell[];
}
