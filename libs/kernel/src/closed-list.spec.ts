import { KeyOf, ListRow, closedList } from './closed-list';

const COLOURS = closedList('colour', {
  red: { number: 3, vi: 'đỏ', en: 'red', warm: true },
  blue: { number: 0, vi: 'xanh', en: 'blue', warm: false },
});

const row = (number: number): ListRow => ({ number, vi: 'một', en: 'one' });

describe('a closed list', () => {
  it('has its keys in the order of the table, whatever their numbers are', () => {
    const keys: readonly KeyOf<typeof COLOURS>[] = COLOURS.keys;
    expect(keys).toEqual(['red', 'blue']);
  });

  it('gives the number of a key and the key of a number', () => {
    expect(COLOURS.keys.map(COLOURS.numberOf)).toEqual([3, 0]);
    expect([3, 0].map(COLOURS.keyOf)).toEqual(COLOURS.keys);
  });

  it('gives the columns of a row with their types', () => {
    const warm: boolean = COLOURS.rows.blue.warm;
    expect(warm).toBe(false);
  });

  it('knows its own keys and nothing that every object has', () => {
    expect(['red', 'green', 'constructor', 3, undefined].map(COLOURS.has)).toEqual([
      true,
      ...[false, false, false, false],
    ]);
  });

  it('takes a number that nothing has for a fault', () => {
    expect(() => COLOURS.keyOf(1)).toThrow('no colour has the number 1');
  });

  it.each([
    ['no row', {}, 'a list without a row'],
    ['a number that is taken', { red: row(1), blue: row(1) }, 'blue and red have the same number 1'],
    ['a number below 0', { red: row(-1) }, '-1 of red'],
    ['a number that is not whole', { red: row(0.5) }, '0.5 of red'],
    ['a number that a smallint cannot hold', { red: row(40_000) }, '40000 of red'],
    ['a label that is missing', { red: { number: 0, vi: 'đỏ', en: '' } }, 'red needs a label'],
  ])('cannot be made with %s', (_, rows, fault) => {
    expect(() => closedList<string, ListRow>('colour', rows as unknown as Record<string, ListRow>)).toThrow(
      fault,
    );
  });
});
