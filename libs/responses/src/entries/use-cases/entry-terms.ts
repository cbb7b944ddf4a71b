import { AgenciesScope } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, today } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { SMALLEST_TOLD, SmallestTold } from '../../domain/smallest-told';
import { EntryReader } from '../domain/told-entries';

/** Terms on which a reader is told the forms of entrants. */
@Injectable()
export class EntryTerms {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SMALLEST_TOLD) private readonly smallest: SmallestTold,
  ) {}

  today(): CalendarDay {
    return today(this.clock);
  }

  /** Kinds of forms are told to the people of the entrant, in a final round and where the forms are simulated. */
  of({ state, document }: RoundRecord, enteredBy: number, { own }: AgenciesScope): EntryReader {
    const tellsApart = state === 'final' || document.demonstration || own?.agencyId === enteredBy;
    return { tellsApart, smallest: this.smallest(document) };
  }
}
