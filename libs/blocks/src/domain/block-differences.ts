import type { SealedNumber } from '@hailong/responses/domain';

/** Number of sealed blocks that differs from the sum of the forms that carry their numbers. */
export interface BlockDifference extends Omit<SealedNumber, 'n'> {
  readonly sealed: number;
  readonly recounted: number;
}

/**
 * Compares what blocks say with what their forms add up to. Forms are compared block by block; answers over all blocks of a
 * questionnaire and group, as block 0, because an item that is held back is shown by a later block.
 */
export function blockDifferences(
  stored: readonly SealedNumber[],
  recounted: readonly SealedNumber[],
): BlockDifference[] {
  const found = new Map<string, BlockDifference>();
  const add = ({ n, ...place }: SealedNumber, side: 'sealed' | 'recounted') => {
    const at = isAnswer(place.what) ? { ...place, blockNo: 0 } : place;
    const key = `${at.roundId}/${at.questionnaireId}/${at.group}/${at.blockNo}/${at.what}`;
    const before = found.get(key) ?? { ...at, sealed: 0, recounted: 0 };
    found.set(key, { ...before, [side]: before[side] + n });
  };
  for (const each of stored) add(each, 'sealed');
  for (const each of recounted) add(each, 'recounted');
  return [...found.values()].filter((each) => Math.abs(each.sealed - each.recounted) > ROUNDING);
}

/** Answers in numbers are added up as 64-bit floats, in any order. */
const ROUNDING = 1e-6;

function isAnswer(what: string): boolean {
  return what.startsWith('slot ') || what.startsWith('sum of ');
}
