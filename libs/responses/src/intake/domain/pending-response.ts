import { CalendarDay } from '@hailong/kernel';
import { LimitedCell, ServiceFault } from '@hailong/quotas/domain';
import { SetAside, SheetLayout } from '@hailong/questionnaires/domain';
import type { StorableSheet } from './mask-texts';
import type { StoredUnder } from './stored-under';

/** A form that passed every check. */
export interface CheckedForm {
  readonly cell: TallyCell;
  readonly receivedOn: CalendarDay;
  readonly filled: StorableSheet;
  /** Signs of poor quality, see quality; 0: none. */
  readonly flags: number;
  /** Number in FORM_CLASSES of what the rated agency can know of the form. */
  readonly formClass: number;
  /** Operator that typed the form in; absent when the respondent sent it. */
  readonly assistedBy?: string;
  /** Entrant of a form that staff entered, see `bodies`; absent when the respondent sent it. */
  readonly enteredBy?: number;
  /** Number of the paper form (số phiếu). */
  readonly serial?: string;
  /** Number of the drawn village in which it was filled. */
  readonly cluster?: number;
  /** Reason to keep the form out of every figure. */
  readonly setAside?: SetAside;
  /** Answers that are missing to a form that counts; 0 unless the form is blank. */
  readonly missing: number;
}

/** A checked form with the id under which it will be stored. */
export interface PendingResponse extends CheckedForm {
  readonly responseId: string;
  /** Id under which the key of a form that is set aside may still be accepted; absent on any other form. */
  readonly insteadOf?: string;
}

/** Names the properties instead of spreading them: all responses get one shape, which the engine reads fastest. */
export function pendingResponse(
  checked: CheckedForm,
  { responseId, insteadOf }: StoredUnder,
): PendingResponse {
  const {
    cell,
    receivedOn,
    filled,
    flags,
    formClass,
    assistedBy,
    enteredBy,
    serial,
    cluster,
    setAside,
    missing,
  } = checked;
  return {
    cell,
    receivedOn,
    filled,
    flags,
    formClass,
    assistedBy,
    enteredBy,
    serial,
    cluster,
    setAside,
    missing,
    responseId,
    insteadOf,
  } satisfies Whole;
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
  /** Quota cells that count the responses of this cell. */
  readonly limitedCells: readonly LimitedCell[];
  /** Fault that leaves its forms without a place in the quota cells: they are surplus for good. */
  readonly serviceFault?: ServiceFault;
  /** Quota cells of which a new response of this cell takes a slot. */
  readonly slots: readonly LimitedCell[];
}
