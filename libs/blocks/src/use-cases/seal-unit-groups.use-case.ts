import { AgencyScope, ExaminerDb, Transaction, lockSealing } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import {
  countUnsealed,
  forgetForms,
  moveIntoBlock,
  numberSumsOfBlock,
  sheetsOfBlock,
} from '@hailong/responses';
import { FORM_CLASSES, RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { tallyBlock } from '../domain/block-tallies';
import { formsIn } from '../domain/class-counts';
import { waitingParts } from '../domain/planned-blocks';
import { smallestBlock } from '../domain/smallest-block';
import { RestPart, UnitRest, partOfRest, restsToShow, unitGroupsOf } from '../domain/unit-groups';
import { Sealed, dropBlock, openBlock, sealBlock } from '../persistence/block-store';
import { blocksOfGroup, keepForGroup, showGroup } from '../persistence/unit-group-store';
import { BLOCK_OPTIONS, BlockOptions } from './block-options';
import { questionnaireOfBlock } from './block-questionnaire';
import { CountUnitGroups } from './count-unit-groups';
import { MOST } from './make-block';

const CLASSES = FORM_CLASSES.keys.map((key) => FORM_CLASSES.numberOf(key));

/**
 * Shows forms that never filled a block of their unit inside the group of units that the round named, once it is final. Repeating
 * it seals nothing twice; cut short, it is taken up again.
 */
@Injectable()
export class SealUnitGroups {
  constructor(
    private readonly db: ExaminerDb,
    private readonly figures: CountUnitGroups,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BLOCK_OPTIONS) private readonly options: BlockOptions,
  ) {}

  /** @throws RangeError before the round is final: until then forms of a unit may still fill a block */
  async seal(actor: string, round: RoundRecord): Promise<void> {
    if (round.state !== 'final') throw new RangeError(`the round ${round.code} is not final`);
    const { agencyId, roundId, document } = round;
    const smallest = smallestBlock(document, this.options.smallest);
    for (const [unitGroup, units] of unitGroupsOf(document)) {
      const scopes = units.map((unit) => AgencyScope.of(unit.agencyId, actor));
      const rests: UnitRest[] = [];
      for (const scope of scopes) rests.push(...(await this.restsOf(scope, roundId)));
      for (const rest of restsToShow(rests, smallest)) {
        for (const scope of scopes) while ((await this.sealUnit(scope, roundId, rest)) === MOST);
        const figure = await this.figures.of(scopes, { roundId, smallest }, { unitGroup, ...rest });
        await this.db.write(AgencyScope.of(agencyId, actor), (tx) =>
          showGroup(tx, { agencyId, roundId }, figure, today(this.clock)),
        );
      }
    }
  }

  /** Forms of a unit that wait, or that a run before this one has sealed for the group. */
  private restsOf(scope: AgencyScope, roundId: number): Promise<readonly UnitRest[]> {
    const of = { agencyId: scope.agencyId, roundId };
    return this.db.read(scope, async (tx) => {
      const waiting = (await countUnsealed(tx, of)).map(({ formClass, forms, ...form }) => ({
        ...{ part: partOfRest(form), formClass: FORM_CLASSES.keyOf(formClass), forms },
      }));
      const parts = waitingParts(waiting).map(({ part, forms }) => ({ ...part, forms }));
      return [...parts, ...(await blocksOfGroup(tx, of))];
    });
  }

  private sealUnit(scope: AgencyScope, roundId: number, rest: RestPart): Promise<number> {
    const of = { agencyId: scope.agencyId, roundId };
    return this.db.write(scope, async (tx) => {
      await lockSealing(tx, of.agencyId);
      const part = partOfRest(rest);
      const blockNo = await openBlock(tx, of, part, today(this.clock));
      const moved = await moveIntoBlock(tx, of, { ...part, classes: CLASSES }, { blockNo, most: MOST });
      if (moved === 0) await dropBlock(tx, of, blockNo);
      else await this.keep(tx, of, blockNo, rest);
      return moved;
    });
  }

  private async keep(tx: Transaction, of: Sealed, blockNo: number, rest: RestPart): Promise<void> {
    const { agencyId, roundId } = of;
    const { layout } = await questionnaireOfBlock(tx, rest.questionnaireId);
    const { forms, tallies } = tallyBlock(layout, await sheetsOfBlock(tx, agencyId, roundId, blockNo));
    const counts = tallies.seen.map(
      (seen, slot) => seen + (tallies.touched[slot] ?? 0) + (tallies.independent[slot] ?? 0),
    );
    const sums = await numberSumsOfBlock(tx, agencyId, roundId, blockNo);
    const [part, moment, responses] = [partOfRest(rest), today(this.clock), formsIn(forms)];
    await forgetForms(tx, of, blockNo);
    await sealBlock(tx, of, { blockNo, part, moment, forms, responses, counts, sums });
    await keepForGroup(tx, of, blockNo);
  }
}
