import { shareInProportion } from './share-in-proportion';

describe('shares in proportion', () => {
  it('add up to the whole, by largest remainders', () => {
    expect(shareInProportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(shareInProportion(500, [149, 51])).toEqual([373, 127]);
    expect(shareInProportion(7, [5, 0, 2])).toEqual([5, 0, 2]);
  });

  it('are nothing where nothing has a weight', () => {
    expect(shareInProportion(5, [])).toEqual([]);
    expect(shareInProportion(5, [0, 0])).toEqual([0, 0]);
  });
});
