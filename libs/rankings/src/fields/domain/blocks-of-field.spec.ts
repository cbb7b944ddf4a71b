import { NOT_TOLD_APART } from '@hailong/blocks/domain';
import { blocksOfField } from './blocks-of-field';

const block = (roundId: number, field: number, responses: number) => ({
  ...{ roundId, field, responses, channel: 0, procedureGroup: 0 },
});

describe('the blocks of a field', () => {
  const blocks = [block(1, 1, 10), block(1, 2, 20), block(2, 1, 30), block(2, 2, 40), block(3, 1, 50)];

  it('are those at its position in each round, and none of a round that does not list it', () => {
    const found = blocksOfField(
      blocks,
      new Map([
        [1, 1],
        [2, 2],
      ]),
    );
    expect(found.blocks.map(({ responses }) => responses)).toEqual([10, 40]);
  });

  it('are without joined blocks, whose forms are told as a number', () => {
    const joined = [...blocks, block(1, NOT_TOLD_APART, 7), block(3, NOT_TOLD_APART, 9)];
    expect(blocksOfField(joined, new Map([[1, 1]]))).toEqual({ blocks: [blocks[0]], notToldApart: 7 });
  });
});
