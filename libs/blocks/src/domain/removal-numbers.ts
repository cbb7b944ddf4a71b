import type { RemovedForms, SealedNumber } from '@hailong/responses/domain';
import { FORM_CLASSES } from '@hailong/surveys/domain';
import { BlockPart, partKey } from './block-part';
import { partOfRest } from './unit-groups';

/** Block or removal by its round; numbers count within an agency and a round. */
export interface BlockOfRound {
  readonly roundId: number;
  readonly blockNo: number;
  readonly open: boolean;
  /** True: a removal. */
  readonly removes: boolean;
  /** True: figures add its numbers or subtract them. */
  readonly told: boolean;
  readonly part: BlockPart;
}

/**
 * Returns the numbers of removals that removed forms add up to. Forms of a block belong to the removal of its part, which figures
 * subtract; forms of no block to that of their questionnaire and group, which no figure tells. Forms without a removal stand under 0.
 */
export function removalNumbers(
  blocks: readonly BlockOfRound[],
  removed: readonly RemovedForms[],
): SealedNumber[] {
  const partOf = new Map(blocks.map((block) => [`${block.roundId}/${block.blockNo}`, block.part]));
  const numberOf = new Map(
    blocks
      .filter(({ removes }) => removes)
      .map(({ roundId, told, part, blockNo }) => [`${roundId}/${told}/${partKey(part)}`, blockNo]),
  );
  return removed.flatMap(({ forms, formClass, blockNo, ...place }) => {
    const told = blockNo > 0;
    const part = partOf.get(`${place.roundId}/${blockNo}`) ?? partOfRest(place);
    const at = { ...place, blockNo: numberOf.get(`${place.roundId}/${told}/${partKey(part)}`) ?? 0 };
    const number = (what: string): SealedNumber => ({ ...at, what, n: forms });
    return told
      ? [number(FORM_CLASSES.keyOf(formClass)), number('responses')]
      : [number(FORM_CLASSES.keyOf(formClass))];
  });
}
