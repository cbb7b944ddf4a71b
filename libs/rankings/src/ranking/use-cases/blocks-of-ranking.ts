import { ShownBlock } from '@hailong/blocks';
import { blocksOfField } from '../../fields/domain/blocks-of-field';
import { ChosenBlocks } from '../../results/domain/asked-part';
import { membersOf } from '../domain/pooled-agencies';
import { AskedRanking } from './rank-shown';

/** Blocks of the participants that a ranking counts; of a service field those that lie wholly in it. */
export function blocksOfRanking(
  { field, participants, shownBefore }: Pick<AskedRanking, 'field' | 'participants' | 'shownBefore'>,
  blocks: readonly ShownBlock[],
): ChosenBlocks<ShownBlock> {
  const ids = new Set(participants.flatMap(membersOf));
  const own = blocks.filter(
    ({ agencyId, shownOn }) => ids.has(agencyId) && (shownBefore === undefined || shownOn < shownBefore),
  );
  return field ? blocksOfField(own, field.positions) : { blocks: own, notToldApart: 0 };
}
