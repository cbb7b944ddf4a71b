import { Column, tableLines } from './table';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly note: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { vi: 'Mã', en: 'Code', of: ({ code }) => code },
  { vi: 'Cơ quan', en: 'Agency', wraps: true, of: ({ name }) => name },
  { vi: 'Ghi chú', en: 'Note', leftOutIfEmpty: true, of: ({ note }) => note },
];

const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => [...line].length));

describe('a table', () => {
  it('leaves a column out in which no row says anything', () => {
    expect(tableLines(COLUMNS, [{ code: 'H21.1', name: 'Sở Y tế', note: '' }])).toEqual([
      'Mã     Cơ quan',
      'Code   Agency',
      '─────  ───────',
      'H21.1  Sở Y tế',
    ]);
    expect(tableLines(COLUMNS, [{ code: 'H21.1', name: 'Sở Y tế', note: '= 1' }])[0]).toContain('Ghi chú');
  });

  it('is no wider than a terminal of 100 columns, however long a text is, and loses no word of it', () => {
    const name = '    TC4 Chính quyền tổ chức nhiều hình thức để người dân dễ dàng phản hồi ý kiến '
      .repeat(3)
      .trimEnd();
    const lines = tableLines(COLUMNS, [{ code: 'H21.1', name, note: 'x'.repeat(30) }]);
    expect(widest(lines)).toBeLessThanOrEqual(100);
    const words = lines.slice(3).flatMap((line) => line.split(/ +/));
    expect(words.filter((word) => !/^(H21\.1|x+|)$/.test(word))).toEqual(name.trim().split(/ +/));
    expect(lines[4]).toMatch(/^ {13}\S/);
  });

  it('lets the widest of two long columns give way first', () => {
    const both = COLUMNS.map((column) => ({ ...column, wraps: true }));
    const [row] = [{ code: 'H21.1', name: 'Sở '.repeat(60).trimEnd(), note: 'ghi chú '.repeat(5).trimEnd() }];
    const lines = tableLines(both, [row]);
    expect(widest(lines)).toBeLessThanOrEqual(100);
    expect(lines[3]).toContain(row.note);
  });

  it('stays as wide as its content where that fits', () => {
    const name = 'Sở Văn hóa, Thể thao và Du lịch';
    expect(tableLines(COLUMNS, [{ code: 'H21.1', name, note: '' }])).toHaveLength(4);
  });
});
