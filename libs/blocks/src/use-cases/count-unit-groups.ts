import { AgencyScope, ExaminerDb } from '@hailong/database';
import { numberSumsOfBlock, sheetsOfBlock } from '@hailong/responses';
import type { SealedNumber } from '@hailong/responses/domain';
import { roundsById } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { BlockDifference, blockDifferences } from '../domain/block-differences';
import { tallyBlock } from '../domain/block-tallies';
import { formsIn } from '../domain/class-counts';
import { ClassTallies, NumberSums, addTallies, openAnswers, openSums } from '../domain/hold-back';
import { smallestBlock } from '../domain/smallest-block';
import { RestPart, unitGroupsOf } from '../domain/unit-groups';
import { GroupFigure, blocksOfGroup, groupsOfOwner } from '../persistence/unit-group-store';
import { BLOCK_OPTIONS, BlockOptions } from './block-options';
import { questionnaireOfBlock } from './block-questionnaire';

/** Adds up the forms that the units of a group have sealed for it, and compares the figures that are shown with them. */
@Injectable()
export class CountUnitGroups {
  constructor(
    private readonly db: ExaminerDb,
    @Inject(BLOCK_OPTIONS) private readonly options: BlockOptions,
  ) {}

  /** Items that too few independent forms of the group answer are left out, as in every block. */
  async of(
    scopes: readonly AgencyScope[],
    { roundId, smallest }: { readonly roundId: number; readonly smallest: number },
    rest: RestPart & { readonly unitGroup: string },
  ): Promise<GroupFigure> {
    const tallies: ClassTallies[] = [];
    const sums: NumberSums[] = [];
    let responses = 0;
    for (const scope of scopes)
      await this.db.read(scope, async (tx) => {
        const { agencyId } = scope;
        const { layout } = await questionnaireOfBlock(tx, rest.questionnaireId);
        for (const block of await blocksOfGroup(tx, { agencyId, roundId })) {
          if (block.questionnaireId !== rest.questionnaireId || block.group !== rest.group) continue;
          const sheets = await sheetsOfBlock(tx, agencyId, roundId, block.blockNo);
          const counted = tallyBlock(layout, sheets);
          tallies.push(counted.tallies);
          responses += formsIn(counted.forms);
          sums.push(await numberSumsOfBlock(tx, agencyId, roundId, block.blockNo));
        }
      });
    const [first] = scopes;
    if (!first) throw new RangeError(`the group ${rest.unitGroup} has no unit`);
    const { layout } = await this.db.read(first, (tx) => questionnaireOfBlock(tx, rest.questionnaireId));
    const { shown, items } = openAnswers(layout, undefined, addTallies(layout, tallies), smallest);
    return { ...rest, responses, counts: shown, sums: openSums(sums, items).shown };
  }

  /** Counts again what the groups of the rounds that an agency runs show; empty: nothing differs. */
  async differences(owner: AgencyScope): Promise<readonly BlockDifference[]> {
    const { shown, rounds } = await this.db.read(owner, async (tx) => {
      const shown = await groupsOfOwner(tx, owner.agencyId);
      return { shown, rounds: await roundsById(tx, [...new Set(shown.map(({ roundId }) => roundId))]) };
    });
    const recounted: SealedNumber[] = [];
    for (const { roundId, unitGroup, questionnaireId, group } of shown) {
      const document = rounds.find((round) => round.roundId === roundId)?.document;
      const units = document && unitGroupsOf(document).get(unitGroup);
      if (!units) continue;
      const scopes = units.map(({ agencyId }) => AgencyScope.of(agencyId, owner.actor));
      const smallest = smallestBlock(document, this.options.smallest);
      const rest = { unitGroup, questionnaireId, group };
      recounted.push(...numbersOf(roundId, await this.of(scopes, { roundId, smallest }, rest)));
    }
    return blockDifferences(
      shown.flatMap((figure) => numbersOf(figure.roundId, figure)),
      recounted,
    );
  }
}

function numbersOf(roundId: number, figure: GroupFigure): SealedNumber[] {
  const { unitGroup, questionnaireId, group, responses, counts, sums } = figure;
  const number = (what: string, n: number): SealedNumber => ({
    ...{ roundId, questionnaireId, group, blockNo: 0, what: `${unitGroup}: ${what}`, n },
  });
  return [
    number('responses', responses),
    ...counts.map((count, slot) => number(`slot ${slot}`, count)),
    ...Object.entries(sums).map(([item, sum]) => number(`sum of ${item}`, sum)),
  ];
}
