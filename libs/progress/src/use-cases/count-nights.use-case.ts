import { BLOCK_OPTIONS, BlockOptions } from '@hailong/blocks';
import { smallestBlock } from '@hailong/blocks/domain';
import { AgencyScope, ExaminerDb, Transaction, lockNight } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, today } from '@hailong/kernel';
import { cellsWithTargets } from '@hailong/quotas';
import { receivedForms } from '@hailong/responses';
import { FORM_CLASSES, RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { firstNight, lastNight, missedNights } from '../domain/counted-nights';
import { ToldDimensions, everyTold, toldByCell } from '../domain/night-address';
import { nightRows } from '../domain/night-figures';
import { addNights, newestRows } from '../persistence/night-store';

/**
 * Counts the forms that an agency received before a night, at the door of the examiner, and keeps what people may see of them. Each
 * night is counted once, so two readings of a day say the same.
 */
@Injectable()
export class CountNights {
  constructor(
    private readonly db: ExaminerDb,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BLOCK_OPTIONS) private readonly options: BlockOptions,
  ) {}

  /** Night that readers of a round are shown. */
  nightOf(round: RoundRecord): CalendarDay {
    return lastNight(round, today(this.clock));
  }

  /** Counts the nights up to the last that are not counted yet. */
  async ofAgency(scope: AgencyScope, round: RoundRecord): Promise<void> {
    await this.db.write(scope, async (tx) => {
      await lockNight(tx, scope.agencyId);
      await this.count(tx, scope.agencyId, round);
    });
  }

  private async count(tx: Transaction, agencyId: number, round: RoundRecord): Promise<void> {
    const of = { agencyId, roundId: round.roundId };
    const before = await newestRows(tx, of);
    const night = this.nightOf(round);
    const nights = missedNights(before[0]?.night, night);
    const [first] = nights;
    if (first === undefined) return;
    const forms = await receivedForms(tx, of, { since: first, before: night });
    const rows = nightRows({
      agencyId,
      forms: forms.map(({ formClass, ...form }) => ({ ...form, formClass: FORM_CLASSES.keyOf(formClass) })),
      nights,
      before,
      told: everyTold([...OF_LISTS, ...(await cellsWithTargets(tx, round.roundId)).map(toldByCell)]),
      smallest: smallestBlock(round.document, this.options.smallest),
    });
    await addNights(tx, of, rows, firstNight(night));
  }
}

/** Dimensions that the returns of lists tell apart. */
const OF_LISTS: readonly ToldDimensions[] = [['group'], ['group', 'channel']];
