import { guardedCell, unguardedCell } from './guarded-cell';

describe('a cell of a file that is opened in a spreadsheet', () => {
  it.each([
    '=HYPERLINK("http://a.example")',
    '+84912345678',
    '-5',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
    '＋1',
    '－1',
    '＠SUM(1)',
    '\u00a0=1',
  ])('that would be computed (%j) is guarded, and the same again when it comes back', (cell) => {
    expect(guardedCell(cell)).toBe(`'${cell}`);
    expect(unguardedCell(guardedCell(cell))).toBe(cell);
  });

  it.each(['', 'Tốt', "'Tốt' lắm", '5', ' 5', 'a=1'])('that would not (%j) stays as it is', (cell) => {
    expect(guardedCell(cell)).toBe(cell);
    expect(unguardedCell(cell)).toBe(cell);
  });
});
