import { blocksOf, partPositions } from './asked-part';

const ROUND = { fields: [{ code: 'land', label: { vi: 'Đất đai' } }] };
const block = (channel: number, responses: number, field = -1) => ({
  ...{ channel, field, procedureGroup: -1, responses },
});

describe('a part of the figures', () => {
  it('is refused where the round does not tell it apart, and by name where it is not listed', () => {
    expect(partPositions(ROUND, { channel: 'paper' })).toMatchObject({
      code: 'PART_UNSUITED',
      place: 'channel',
    });
    expect(partPositions(ROUND, { field: 'tax' })).toMatchObject({ code: 'FIELD_UNKNOWN' });
    expect(partPositions({ ...ROUND, toldApartBy: ['field'] }, { field: 'land' })).toMatchObject({
      field: 1,
    });
  });

  it('takes in the blocks that lie wholly in it, and says how many forms are told apart no more', () => {
    const blocks = [block(0, 10), block(2, 7), block(-1, 6)];
    expect(blocksOf(blocks, { channel: 2 })).toEqual({ blocks: [block(2, 7)], notToldApart: 6 });
    expect(blocksOf(blocks, {})).toEqual({ blocks, notToldApart: 0 });
    expect(blocksOf([block(2, 7, 1), block(-1, 6, 2)], { channel: 2, field: 1 }).notToldApart).toBe(0);
  });
});
