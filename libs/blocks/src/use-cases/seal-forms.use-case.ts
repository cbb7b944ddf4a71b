import { AgencyScope, ExaminerDb, Transaction, lockSealing } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, today } from '@hailong/kernel';
import { countUnsealed } from '@hailong/responses';
import { FORM_CLASSES, RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { partOf } from '../domain/block-part';
import { formsIn } from '../domain/class-counts';
import {
  PlannedBlock,
  WaitingPart,
  blocksAtClose,
  blocksOfMoment,
  waitingParts,
} from '../domain/planned-blocks';
import { lastMoment } from '../domain/sealing-calendar';
import { smallestBlock } from '../domain/smallest-block';
import { isTold } from '../persistence/account-store';
import { isClosed, noteClose, noteMoment, sealedUntil, showAll } from '../persistence/block-store';
import { BLOCK_OPTIONS, BlockOptions } from './block-options';
import { MOST, MakeBlock, Sealing } from './make-block';
import { ShownListeners } from './shown-listeners';

/** Seals the forms of rounds into blocks, agency by agency at the door of the examiner. Repeating it seals nothing twice. */
@Injectable()
export class SealForms {
  constructor(
    private readonly db: ExaminerDb,
    private readonly blocks: MakeBlock,
    private readonly listeners: ShownListeners,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BLOCK_OPTIONS) private readonly options: BlockOptions,
  ) {}

  /** Seals the forms of an agency that were received before the last moment of the calendar; none where that is done. */
  async ofMoment(scope: AgencyScope, round: RoundRecord): Promise<number> {
    const moment = lastMoment(today(this.clock));
    const of = this.sealingOf(scope, round, moment, moment);
    const done = await this.db.read(scope, (tx) => sealedUntil(tx, of));
    if (done !== undefined && done >= moment) return 0;
    return this.seal(scope, round, of, {
      plan: blocksOfMoment,
      end: (tx) => noteMoment(tx, of, moment),
    });
  }

  /** Seals the forms that wait when a round takes no more, and shows every block. */
  async atClose(scope: AgencyScope, round: RoundRecord): Promise<number> {
    const on = today(this.clock);
    const of = this.sealingOf(scope, round, on);
    return this.seal(scope, round, of, {
      plan: blocksAtClose,
      end: async (tx) => {
        await showAll(tx, of, on);
        if (round.state !== 'open') await noteClose(tx, of, on);
      },
    });
  }

  /**
   * Tells whether nothing of an agency is left to seal: its last forms are sealed since the round closed, and of a final round its account
   * is told.
   */
  isSealed(scope: AgencyScope, { roundId, state }: RoundRecord): Promise<boolean> {
    const of = { agencyId: scope.agencyId, roundId };
    return this.db.read(
      scope,
      async (tx) => (await isClosed(tx, of)) && (state !== 'final' || (await isTold(tx, of))),
    );
  }

  /**
   * Shows the simulated forms of a demonstration at once: no person stands behind them.
   *
   * @throws RangeError on a real round
   */
  async showSimulated(actor: string, round: RoundRecord): Promise<number> {
    if (!round.document.demonstration) throw new RangeError(`the round ${round.code} is no demonstration`);
    let sealed = 0;
    for (const { agencyId } of round.document.participants)
      sealed += await this.atClose(AgencyScope.of(agencyId, actor), round);
    return sealed;
  }

  private sealingOf(
    { agencyId }: AgencyScope,
    { roundId, document }: RoundRecord,
    moment: CalendarDay,
    receivedBefore?: CalendarDay,
  ): Sealing {
    const smallest = smallestBlock(document, this.options.smallest);
    return { agencyId, roundId, moment, receivedBefore, smallest };
  }

  /** Seals all in one transaction where the forms are few; else block by block, and ends in a transaction of its own. */
  private async seal(
    scope: AgencyScope,
    round: RoundRecord,
    of: Sealing,
    { plan, end }: Way,
  ): Promise<number> {
    const first = await this.db.write(scope, async (tx) => {
      await lockSealing(tx, of.agencyId);
      await this.blocks.finish(tx, of);
      const parts = await waitingOf(tx, round, of);
      const planned = plan(parts, of.smallest);
      if (parts.reduce((all, { forms }) => all + formsIn(forms), 0) >= MOST) return { sealed: 0, planned };
      const sealed = await this.blocks.makeTogether(tx, of, planned);
      await end(tx);
      return { sealed };
    });
    const sealed = first.planned ? await this.sealApart(scope, of, first.planned, end) : first.sealed;
    await this.listeners.tell(scope, round);
    return sealed;
  }

  private async sealApart(
    scope: AgencyScope,
    of: Sealing,
    planned: readonly PlannedBlock[],
    end: Way['end'],
  ): Promise<number> {
    let sealed = 0;
    for (const block of planned) sealed += await this.blocks.make(scope, of, block);
    await this.db.write(scope, end);
    return sealed;
  }
}

/** Blocks that are made of the waiting forms, and the note that they are. */
interface Way {
  readonly plan: (parts: readonly WaitingPart[], smallest: number) => readonly PlannedBlock[];
  readonly end: (tx: Transaction) => Promise<void>;
}

async function waitingOf(
  tx: Transaction,
  { document }: RoundRecord,
  of: Sealing,
): Promise<readonly WaitingPart[]> {
  const forms = await countUnsealed(tx, of);
  return waitingParts(
    forms.map(({ formClass, forms: n, ...form }) => ({
      part: partOf(form, document),
      formClass: FORM_CLASSES.keyOf(formClass),
      forms: n,
    })),
  );
}
