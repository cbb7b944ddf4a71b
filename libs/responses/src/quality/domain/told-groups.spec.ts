import { tellsUnseen } from './told-groups';

describe('the unseen forms of the parts of a report', () => {
  it('are told where each part holds k independent ones', () => {
    expect(tellsUnseen([5, 9], 5)).toBe(true);
    expect(tellsUnseen([5, 9, 4], 5)).toBe(false);
  });

  it('are told of no part where a part has none, as where it has a few', () => {
    expect([0, 1, 2, 3, 4].map((few) => tellsUnseen([9, few], 5))).toEqual(Array(5).fill(false));
  });

  it('are told of all of them for the examiner', () => {
    expect(tellsUnseen([1, 0], 0)).toBe(true);
  });
});
