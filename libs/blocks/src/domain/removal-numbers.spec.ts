import { BlockOfRound, removalNumbers } from './removal-numbers';

const SEEN = 1;
const INDEPENDENT = 3;
const place = { roundId: 7, questionnaireId: 2, group: 0 };
const part = (channel: number) => ({ questionnaireId: 2, group: 0, channel, field: -1, procedureGroup: -1 });
const block = (blockNo: number, channel: number, more: Partial<BlockOfRound> = {}): BlockOfRound => ({
  ...{ roundId: 7, blockNo, open: false, removes: false, told: true, part: part(channel) },
  ...more,
});
const BLOCKS = [
  block(1, 0),
  block(2, 1),
  block(3, -1),
  block(4, 0, { removes: true }),
  block(5, -1, { removes: true }),
  block(6, -1, { removes: true, told: false }),
];

describe('the numbers of removals', () => {
  const of = (blockNo: number, formClass: number, forms: number) =>
    removalNumbers(BLOCKS, [{ ...place, blockNo, formClass, forms }]);

  it('are of the part of the block that holds the forms', () => {
    expect(of(1, SEEN, 3)).toEqual([
      { ...place, blockNo: 4, what: 'seen', n: 3 },
      { ...place, blockNo: 4, what: 'responses', n: 3 },
    ]);
    expect(of(3, INDEPENDENT, 9)).toContainEqual({ ...place, blockNo: 5, what: 'independent', n: 9 });
  });

  it('of forms that no block holds are told by no figure', () => {
    expect(of(0, INDEPENDENT, 2)).toEqual([{ ...place, blockNo: 6, what: 'independent', n: 2 }]);
  });

  it('of forms whose part has no removal stand under none, so that they differ', () => {
    expect(of(2, SEEN, 1)).toContainEqual({ ...place, blockNo: 0, what: 'seen', n: 1 });
    expect(removalNumbers([], [{ ...place, blockNo: 0, formClass: SEEN, forms: 1 }])).toEqual([
      { ...place, blockNo: 0, what: 'seen', n: 1 },
    ]);
  });
});
