import * as everything from './public-id';
import { CELL_PROGRESS_ID, DRAW_ID, PublicId, RESPONSE_ID, ROUND_ID } from './public-id';

const kinds = Object.values(everything).filter(
  (value): value is PublicId<never> => typeof value === 'object' && 'noun' in value,
);

describe('a public id', () => {
  it('begins with its noun and is read back', () => {
    expect(ROUND_ID.of(12)).toBe('round:12');
    expect(ROUND_ID.read('round:12')).toBe(12);
    expect(ROUND_ID.read('round:2147483647')).toBe(2_147_483_647);
  });

  it.each(
    ['', '0', '-1', '01', '1.0', '1e3', ' 1', '1 ', '0x1', 'abc', '١', '2147483648', '99999999999'].map(
      (key) => `round:${key}`,
    ),
  )('"%s" is none', (text) => {
    expect(ROUND_ID.read(text)).toBeUndefined();
  });

  it.each(['12', 'plan:12', 'Round:12', ' round:12', 'round::12'])('"%s" is not one of a round', (text) => {
    expect(ROUND_ID.read(text)).toBeUndefined();
  });

  it('is read by no other noun', () => {
    expect(DRAW_ID.read(ROUND_ID.of(1))).toBeUndefined();
  });

  it('carries a random key in its one spelling', () => {
    const key = '0b5a9a0e-3f0c-8f7e-9a52-3c1d5e7f9a0b';
    expect(RESPONSE_ID.read(RESPONSE_ID.of(key))).toBe(key);
    expect(RESPONSE_ID.read(RESPONSE_ID.of(key.toUpperCase()))).toBeUndefined();
  });

  it('of the progress of a cell tells rounds, agencies and owners apart', () => {
    const key = { roundId: 12, agencyId: 7, ownerId: 1, cellId: 3 };
    expect(CELL_PROGRESS_ID.of(key)).toBe('cell-progress:12-7-1-3');
    expect(CELL_PROGRESS_ID.read('cell-progress:12-7-1-3')).toEqual(key);
    for (const wrong of ['12-7-1', '12-7-1-3-4', '12-7-1-x'])
      expect(CELL_PROGRESS_ID.read(`cell-progress:${wrong}`)).toBeUndefined();
  });

  it('has a noun that no other kind has', () => {
    const nouns = kinds.map(({ noun }) => noun);
    expect(nouns.length).toBeGreaterThan(9);
    expect(new Set(nouns).size).toBe(nouns.length);
    for (const noun of nouns) expect(noun).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
