import { AgencyScope, ExaminerDb } from '@hailong/database';
import { recountRemoved, recountSealed } from '@hailong/responses';
import { Injectable } from '@nestjs/common';
import { BlockDifference, blockDifferences } from '../domain/block-differences';
import { removalNumbers } from '../domain/removal-numbers';
import { blocksOf, storedNumbers } from '../persistence/stored-numbers';
import { CountRemovals } from './count-removals';
import { CountUnitGroups } from './count-unit-groups';

export interface BlockVerification {
  /** Sealed blocks of the agency. */
  readonly blocks: number;
  /** Empty: every block says what its forms add up to. */
  readonly differences: readonly BlockDifference[];
}

/** Recounts the sealed blocks of an agency from their forms. An agency is a snapshot, so forms may be sealed meanwhile. */
@Injectable()
export class VerifyBlocks {
  constructor(
    private readonly db: ExaminerDb,
    private readonly groups: CountUnitGroups,
    private readonly removals: CountRemovals,
  ) {}

  /** A form under the number of a block that is not there is a difference too. */
  async ofAgency(scope: AgencyScope): Promise<BlockVerification> {
    const { agencyId } = scope;
    const read = await this.db.read(scope, async (tx) => {
      await tx.query('set transaction isolation level repeatable read');
      return {
        blocks: await blocksOf(tx, agencyId),
        stored: await storedNumbers(tx, agencyId),
        recounted: await recountSealed(tx, agencyId),
        removed: await recountRemoved(tx, agencyId),
      };
    });
    const open = new Set(read.blocks.filter((block) => block.open).map(keyOf));
    return {
      blocks: read.blocks.length - open.size,
      differences: [
        ...blockDifferences(read.stored, [
          ...read.recounted.filter((each) => !open.has(keyOf(each))),
          ...removalNumbers(read.blocks, read.removed),
        ]),
        ...(await this.groups.differences(scope)),
        ...(await this.removals.differences(scope)),
      ],
    };
  }
}

function keyOf({ roundId, blockNo }: { readonly roundId: number; readonly blockNo: number }): string {
  return `${roundId}/${blockNo}`;
}
