import type { SealedNumber } from '@hailong/responses/domain';
import { blockDifferences } from './block-differences';

const number = (blockNo: number, what: string, n: number): SealedNumber => ({
  ...{ roundId: 1, questionnaireId: 2, group: 0, blockNo, what, n },
});

describe('what sealed blocks say', () => {
  it('is what their forms add up to, with the answers held back and shown by a later block', () => {
    const forms = [number(1, 'responses', 10), number(2, 'responses', 5)];
    const stored = [...forms, number(0, 'slot 4', 1), number(2, 'slot 4', 7), number(2, 'sum of DAYS', 0.3)];
    const recounted = [...forms, number(1, 'slot 4', 3), number(2, 'slot 4', 5)];
    const sums = [number(1, 'sum of DAYS', 0.1), number(2, 'sum of DAYS', 0.2)];
    expect(blockDifferences(stored, [...recounted, ...sums])).toEqual([]);
  });

  it('differs block by block in forms, and over all blocks in answers', () => {
    const stored = [number(1, 'responses', 10), number(2, 'responses', 5), number(1, 'slot 4', 7)];
    const recounted = [number(1, 'responses', 9), number(2, 'responses', 6), number(2, 'slot 4', 8)];
    expect(blockDifferences(stored, recounted)).toMatchObject([
      { blockNo: 1, what: 'responses', sealed: 10, recounted: 9 },
      { blockNo: 2, what: 'responses', sealed: 5, recounted: 6 },
      { blockNo: 0, what: 'slot 4', sealed: 7, recounted: 8 },
    ]);
  });

  it('differs where forms carry the number of a block that is not there, and where a block has lost them all', () => {
    expect(blockDifferences([], [number(3, 'responses', 2)])).toMatchObject([{ sealed: 0, recounted: 2 }]);
    expect(blockDifferences([number(3, 'seen', 2)], [])).toMatchObject([{ sealed: 2, recounted: 0 }]);
  });
});
