import { AgencyScope, ExaminerDb, Transaction, lockSealing } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { forgetForms, giveBack, moveIntoBlock, numberSumsOfBlock, sheetsOfBlock } from '@hailong/responses';
import { Questionnaire, itemsOf } from '@hailong/questionnaires/domain';
import { FORM_CLASSES } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { BlockPart } from '../domain/block-part';
import { blockProducts } from '../domain/block-products';
import { tallyBlock } from '../domain/block-tallies';
import { fillsBlock, isSeenAlone } from '../domain/fills-block';
import { addTallies, openAnswers, openSums } from '../domain/hold-back';
import { PlannedBlock } from '../domain/planned-blocks';
import {
  Sealed,
  dropBlock,
  isOpen,
  openBlock,
  openBlocks,
  sealBlock,
  showBefore,
} from '../persistence/block-store';
import { HeldAnswers, holdAnswers, takeHeldAnswers } from '../persistence/held-store';
import { storeProducts } from '../persistence/product-store';
import { questionnaireOfBlock } from './block-questionnaire';

/** Forms that one transaction replaces. */
export const MOST = 5000;

/** Moment at which an agency's forms of a round are sealed. */
export interface Sealing extends Sealed {
  /** Day that the block is sealed on. */
  readonly moment: CalendarDay;
  /** Forms received before this day are sealed; absent: all, because the round closes. */
  readonly receivedBefore?: CalendarDay;
  readonly smallest: number;
}

interface OpenedBlock {
  readonly blockNo: number;
  readonly part: BlockPart;
}

/**
 * Makes a block: moves its forms, at most 5,000 a transaction, then sums exactly those that carry its number. A process that dies in
 * between leaves an open block, which the next run seals or gives back.
 */
@Injectable()
export class MakeBlock {
  constructor(private readonly db: ExaminerDb) {}

  /**
   * Makes a block in as many transactions as its forms need.
   *
   * @returns the forms sealed; 0: another process took them, or too few are left
   */
  async make(scope: AgencyScope, of: Sealing, planned: PlannedBlock): Promise<number> {
    let opened: OpenedBlock | undefined;
    for (;;) {
      const step = await this.db.write(scope, async (tx) => {
        await lockSealing(tx, of.agencyId);
        // A run beside this one finishes open blocks: no form joins a block that it has sealed or dropped.
        if (opened && !(await isOpen(tx, of, opened.blockNo))) return { block: opened, sealed: 0 };
        const block = opened ?? (await this.open(tx, of, planned));
        const moved = await this.fill(tx, of, planned, block.blockNo);
        return { block, sealed: moved < MOST ? await this.seal(tx, of, block, planned.takes) : undefined };
      });
      if (step.sealed !== undefined) return step.sealed;
      opened = step.block;
    }
  }

  /** Makes blocks of fewer than 5,000 forms together, in a transaction that holds lockSealing. Returns the forms sealed. */
  async makeTogether(tx: Transaction, of: Sealing, blocks: readonly PlannedBlock[]): Promise<number> {
    let sealed = 0;
    for (const planned of blocks) {
      const block = await this.open(tx, of, planned);
      await this.fill(tx, of, planned, block.blockNo);
      sealed += await this.seal(tx, of, block, planned.takes);
    }
    return sealed;
  }

  /** Seals or gives back what a process left open, in a transaction that holds lockSealing. */
  async finish(tx: Transaction, of: Sealing): Promise<void> {
    for (const { blockNo, part } of await openBlocks(tx, of))
      await this.seal(tx, of, { blockNo, part }, [part]);
  }

  private async open(tx: Transaction, of: Sealing, { part }: PlannedBlock): Promise<OpenedBlock> {
    return { blockNo: await openBlock(tx, of, part, of.moment), part };
  }

  private async fill(tx: Transaction, of: Sealing, planned: PlannedBlock, blockNo: number): Promise<number> {
    const classes = planned.classes.map((key) => FORM_CLASSES.numberOf(key));
    let moved = 0;
    for (const part of planned.takes) {
      const { agencyId, roundId, receivedBefore } = of;
      const most = MOST - moved;
      if (most > 0)
        moved += await moveIntoBlock(
          tx,
          { agencyId, roundId, receivedBefore },
          { ...part, classes },
          { blockNo, most },
        );
    }
    return moved;
  }

  private async seal(
    tx: Transaction,
    of: Sealing,
    { blockNo, part }: OpenedBlock,
    takes: readonly BlockPart[],
  ): Promise<number> {
    const { agencyId, roundId, moment, smallest } = of;
    const { document, layout } = await questionnaireOfBlock(tx, part.questionnaireId);
    const sheets = await sheetsOfBlock(tx, agencyId, roundId, blockNo);
    const { forms, tallies } = tallyBlock(layout, sheets);
    const responses = forms.seen + forms.touched + forms.independent;
    if (responses === 0 || !(fillsBlock(forms, smallest) || isSeenAlone(forms))) {
      await giveBack(tx, agencyId, roundId, blockNo);
      await dropBlock(tx, of, blockNo);
      return 0;
    }
    const before = await takeHeldAnswers(tx, of, [part, ...takes]);
    const { shown, held, items } = openAnswers(layout, addTallies(layout, before), tallies, smallest);
    const added = asksNumbers(document) ? await numberSumsOfBlock(tx, agencyId, roundId, blockNo) : {};
    const sums = openSums([added, ...before.map((each) => each.sums)], items);
    await forgetForms(tx, of, blockNo);
    await sealBlock(tx, of, { blockNo, part, moment, forms, responses, counts: shown, sums: sums.shown });
    await storeProducts(tx, of, blockNo, blockProducts(document, sheets));
    const left = { ...held, sums: sums.held };
    if (isHeld(left)) await holdAnswers(tx, of, part, left);
    // At the close every block is shown together.
    if (of.receivedBefore) await showBefore(tx, of, { part, blockNo }, moment);
    return responses;
  }
}

function asksNumbers(document: Questionnaire): boolean {
  return [...itemsOf(document)].some(({ item }) => item.kind === 'number');
}

/** Tells whether any answer is held back. */
function isHeld({ sums, ...tallies }: HeldAnswers): boolean {
  const counts = FORM_CLASSES.keys.flatMap((key) => tallies[key]);
  return counts.some((count) => count > 0) || Object.keys(sums).length > 0;
}
