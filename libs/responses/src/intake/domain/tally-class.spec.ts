import { TALLY_CLASSES, isFlaggedPile, isSurplusPile, pileOf } from './tally-class';

describe('the tally class of a response', () => {
  it.each([
    [0, false, 0],
    [0, true, 1],
    [4, false, 2],
    [4, true, 3],
  ])('with the flags %i and surplus %p has the number %i', (flags, surplus, pile) => {
    expect(pileOf(flags, surplus)).toBe(pile);
    expect([isFlaggedPile(pile), isSurplusPile(pile)]).toEqual([flags > 0, surplus]);
  });

  it('is one of the four that the database takes', () => {
    expect(TALLY_CLASSES.keys.map(TALLY_CLASSES.numberOf)).toEqual([0, 1, 2, 3]);
  });
});
