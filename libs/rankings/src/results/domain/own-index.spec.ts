import { ownIndex } from './own-index';
import { CRITERIA } from './small-survey.spec-data';

describe('the index of one agency', () => {
  it('stands on every criterion of the set under its own factor, with the weights of the factors', () => {
    const { criteria, factors } = ownIndex(CRITERIA);
    expect([...criteria].map(([code, place]) => [code, place.code, place.factor])).toEqual([
      ['C1', 'C1', 'F1'],
      ['OWN', 'OWN', 'F1'],
      ['X2', 'X2', 'F2'],
    ]);
    expect(factors).toMatchObject([{ code: 'F1', weight: 3 }, { code: 'F2' }]);
  });

  it('stands on nothing without a set', () => {
    expect(ownIndex(undefined)).toEqual({ criteria: new Map(), factors: [] });
  });
});
