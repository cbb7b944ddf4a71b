import { AgencyScope, ExaminerDb, Transaction } from '@hailong/database';
import type { SealedNumber } from '@hailong/responses/domain';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { BlockDifference, blockDifferences } from '../domain/block-differences';
import { BlockPart, partKey } from '../domain/block-part';
import { RemovedAnswers, removedAnswers } from '../domain/removed-answers';
import { smallestBlock } from '../domain/smallest-block';
import { StoredRemoval, storedRemovals } from '../persistence/removal-store';
import { BLOCK_OPTIONS, BlockOptions } from './block-options';
import { markedGroups } from './marked-blocks';

/** Counts the answers of removed forms again, and compares them with what figures subtract. */
@Injectable()
export class CountRemovals {
  constructor(
    private readonly db: ExaminerDb,
    @Inject(BLOCK_OPTIONS) private readonly options: BlockOptions,
  ) {}

  /** Empty: figures of the agency subtract what the removed forms add up to. */
  differences(scope: AgencyScope): Promise<readonly BlockDifference[]> {
    return this.db.read(scope, async (tx) => {
      const stored = await storedRemovals(tx, scope.agencyId);
      const recounted: SealedNumber[] = [];
      for (const round of await roundsById(tx, [...new Set(stored.map(({ roundId }) => roundId))]))
        recounted.push(...(await this.recount(tx, scope.agencyId, round, stored)));
      return blockDifferences(
        stored.flatMap((removal) => numbersOf(removal, removal)),
        recounted,
      );
    });
  }

  private async recount(
    tx: Transaction,
    agencyId: number,
    { roundId, document }: RoundRecord,
    stored: readonly StoredRemoval[],
  ): Promise<readonly SealedNumber[]> {
    const smallest = smallestBlock(document, this.options.smallest);
    const numberOf = new Map(
      stored
        .filter((removal) => removal.roundId === roundId)
        .map(({ part, blockNo }) => [partKey(part), blockNo]),
    );
    const groups = await markedGroups(tx, { agencyId, roundId }, document);
    return groups.flatMap(({ layout, blocks }) => {
      const answers = removedAnswers(layout, blocks, smallest);
      const parts = new Map(blocks.map(({ part }) => [partKey(part), part]));
      return [...parts].flatMap(([key, part]) =>
        numbersOf({ roundId, blockNo: numberOf.get(key) ?? 0, part }, answers.get(key)),
      );
    });
  }
}

interface Place {
  readonly roundId: number;
  readonly blockNo: number;
  readonly part: BlockPart;
}

function numbersOf({ roundId, blockNo, part }: Place, answers: RemovedAnswers | undefined): SealedNumber[] {
  const { questionnaireId, group } = part;
  const number = (what: string, n: number): SealedNumber => ({
    ...{ roundId, questionnaireId, group, blockNo, what: `removal: ${what}`, n },
  });
  return [
    ...(answers?.counts ?? []).map((count, slot) => number(`slot ${slot}`, count)),
    ...Object.entries(answers?.sums ?? {}).map(([item, sum]) => number(`sum of ${item}`, sum)),
  ];
}
