import { BlockPart } from './block-part';
import { Tail, joinTails, sumOf } from './join-tails';

const part = (channel: number): BlockPart => ({
  ...{ questionnaireId: 1, group: 0, channel, field: -1, procedureGroup: -1 },
});
const tail = (channel: number, independent: number, seen = 0): Tail => ({
  part: part(channel),
  forms: { seen, touched: 0, independent },
});
const sizes = (tails: readonly Tail[]) => {
  const { blocks, left } = joinTails(tails, 5);
  return [blocks.map((block) => sumOf(block).independent), sumOf(left).independent];
};

describe('the tails of a round that closes', () => {
  it('are joined smallest first, so that large ones keep their part', () => {
    expect(sizes([tail(0, 9), tail(1, 2), tail(2, 3)])).toEqual([[5, 9], 0]);
    expect(sizes([tail(0, 1), tail(1, 1), tail(2, 1), tail(3, 7)])).toEqual([[10], 0]);
  });

  it('that are left at the end join the block before them', () => {
    expect(sizes([tail(0, 3), tail(1, 3), tail(2, 4)])).toEqual([[10], 0]);
  });

  it('that do not fill a block all together are left', () => {
    expect(sizes([tail(0, 2), tail(1, 2)])).toEqual([[], 4]);
    expect(sizes([])).toEqual([[], 0]);
  });
});
