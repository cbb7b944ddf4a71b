import { ChosenBlocks, PartedBlock, blocksOf } from '../../results/domain/asked-part';
import { FieldPositions } from './field-positions';

/** Block of one of several rounds. */
interface BlockOfRound extends PartedBlock {
  readonly roundId: number;
}

/** Chooses the blocks that lie wholly in a field, in the rounds that list it. */
export function blocksOfField<T extends BlockOfRound>(
  blocks: readonly T[],
  positions: FieldPositions,
): ChosenBlocks<T> {
  const chosen = [...positions].map(([roundId, field]) =>
    blocksOf(
      blocks.filter((block) => block.roundId === roundId),
      { field },
    ),
  );
  return {
    blocks: chosen.flatMap((each) => each.blocks),
    notToldApart: chosen.reduce((sum, each) => sum + each.notToldApart, 0),
  };
}
