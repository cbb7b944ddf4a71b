import { SheetRow } from '../domain/sheet-row';
import { CsvLines } from './csv-lines';

/** Cells of each line, whichever way the text is cut into pieces. */
function read(text: string, piece = text.length): { cells: unknown[]; broken?: string } {
  const lines = new CsvLines(text);
  const rows = [];
  for (let from = 0; from < text.length && !lines.broken; from += piece)
    rows.push(...lines.take(text.slice(from, from + piece)));
  rows.push(...lines.last());
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
  const cells = rows.map((row) => (row.misquoted ? 'misquoted' : row.cells));
  return { cells, ...(lines.broken && { broken: lines.broken.problem.place }) };
}

describe('lines of a CSV', () => {
  const quoted = 'a,"b ""c"", d","e\r\nf"\r\n"",x,"y" \r\n\r\n1,2,"3"';
  const itsCells = [['a', 'b "c", d', 'e\r\nf'], ['', 'x', 'y'], [''], ['1', '2', '3']];

  it.each([1, 2, 3, 5, 7, 11, 1000])('are the same when the text comes in pieces of %d', (piece) => {
    expect(read(quoted, piece)).toEqual({ cells: itsCells });
  });

  it.each([
    ['commas and LF', 'a,b\n1,2\n'],
    ['semicolons and CRLF', 'a;b\r\n1;2\r\n'],
    ['tabs and CR', 'a\tb\r1\t2'],
    ['LF and CRLF mixed', 'a,b\r\n1,2\n'],
  ])('end and are parted as their file does it: %s', (_, text) => {
    expect(read(text)).toEqual({
      cells: [
        ['a', 'b'],
        ['1', '2'],
      ],
    });
  });

  it.each([1, 4, 1000])(
    'with quotes in a wrong place are one row, the others are read (pieces of %d)',
    (piece) => {
      const text = 'a,b\n"Tốt" lắm,5\n"x"y"z",1\n3,"4"\n';
      expect(read(text, piece)).toEqual({ cells: [['a', 'b'], 'misquoted', 'misquoted', ['3', '4']] });
    },
  );

  it('with quotes in a wrong place do not swallow those that follow, when no other quote comes', () => {
    expect(read('a,b\n"Tốt" lắm,5\n3,4\n', 5).cells).toEqual([['a', 'b'], 'misquoted', ['3', '4']]);
  });

  it.each([1, 6, 1000])(
    'that begin in a line before are never handed out by half (pieces of %d)',
    (piece) => {
      const text = 'a,b,c\n1,2,3\nS1,"x\ny","c"d"\n4,5,6\n';
      expect(read(text, piece)).toEqual({
        cells: [
          ['a', 'b', 'c'],
          ['1', '2', '3'],
        ],
        broken: 'row 3',
      });
    },
  );

  it.each([1, 6, 1000])('end the file where a quote is never closed (pieces of %d)', (piece) => {
    expect(read('a,b\n1,2\n"3,4\n5,6\n', piece)).toEqual({
      cells: [
        ['a', 'b'],
        ['1', '2'],
      ],
      broken: 'row 3',
    });
  });

  it('hold no more than a million characters of a line that does not end', () => {
    const lines = new CsvLines('a,b');
    lines.take('a,b\n');
    let taken = 0;
    for (; !lines.broken && taken < 3e6; taken += 50_000) lines.take('x'.repeat(50_000));
    expect(lines.broken?.problem.place).toBe('row 2');
    expect(taken).toBeLessThan(1.2e6);
  });

  describe('between two quotes that each lack their pair', () => {
    const form = (n: number, remark: string) => `PK-${n};5;4;${remark}\n`;
    const joined = (rows: readonly SheetRow[]) =>
      rows.map((row) => [row.number, row.joined?.join('-') ?? '']);

    it.each([1, 9, 1000])('are refused each by its number, and the next is read (pieces of %d)', (piece) => {
      const text = `serial;Q1;Q2;YK\n${form(1, '')}${form(2, '"Tốt')}${form(3, 'x')}${form(4, 'nhanh"')}${form(5, '')}`;
      const lines = new CsvLines(text);
      const rows = (text.match(new RegExp(`[^]{1,${piece}}`, 'g')) ?? []).flatMap((each) => [
        ...lines.take(each),
      ]);
      rows.push(...lines.last());
      expect(joined(rows)).toEqual([
        [1, ''],
        [2, ''],
        [3, '3-5'],
        [4, '3-5'],
        [5, '3-5'],
        [6, ''],
      ]);
      expect(rows[4]?.cells).toEqual(['PK-4', '5', '4', 'nhanh']);
    });

    it('are refused also where the two stand in neighbouring lines, or in the first or a middle column', () => {
      for (const text of [`a;b;c\n1;2;"x\n3;4;y"\n`, `a;b;c\n"1;2;x\n3";4;y\n`, `a;b;c\n1;"2;x\n3;4";y\n`]) {
        const lines = new CsvLines(text);
        const rows = [...lines.take(text), ...lines.last()];
        expect(joined(rows)).toEqual([
          [1, ''],
          [2, '2-3'],
          [3, '2-3'],
        ]);
      }
    });

    it('do not stand where a remark alone runs over lines: it is kept, and its lines are counted', () => {
      const text = 'a;b;c\n1;2;"Tốt;\nnhanh\r\n\nlần sau; lại"\n"3\n4";5;6\n';
      const lines = new CsvLines(text);
      const rows = [...lines.take(text), ...lines.last()];
      expect(rows.map(({ number, linesInside }) => [number, linesInside])).toEqual([
        [1, undefined],
        [2, 3],
        [3, 1],
      ]);
    });
  });

  it('begin after a line that names the delimiter', () => {
    expect(read('sep=;\r\na,b;c\r\n1,5;2').cells).toEqual([
      ['a,b', 'c'],
      ['1,5', '2'],
    ]);
  });

  it('keep a quotation mark that stands within an unquoted cell', () => {
    expect(read('a,b\nHộ "nghèo",2\n').cells[1]).toEqual(['Hộ "nghèo"', '2']);
  });
});
