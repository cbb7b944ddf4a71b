import { FormReader } from './form-reader';
import { target } from './import-target.spec-data';
import { readHeader } from './read-header';

describe('a file of a data tool that writes NA for a missing answer', () => {
  const readerOf = (cells: readonly string[]) => {
    const columns = readHeader(['serial', 'Q1', 'Q2'], target);
    if (!columns.ok) throw new Error(JSON.stringify(columns.problems));
    const reader = new FormReader(columns.value, target);
    cells.forEach((cell, at) => reader.read({ number: at + 2, cells: [String(at), '3', cell] }));
    return reader;
  };

  it('gets a warning as a whole, once NA is a fifth of its answers', () => {
    const na = ['NA', 'N/A', 'na', 'NA', 'NA'];
    expect(readerOf(na).warning).toMatchObject({ code: 'NOT_APPLICABLE_UNCLEAR', row: 0 });
    expect(readerOf(na).warning?.en).toMatch(/^5 of 10 answered cells/);
    expect(readerOf([...na, ...Array.from({ length: 11 }, () => '2')]).warning).toBeUndefined();
    expect(readerOf([...na.slice(1), '', '']).warning).toBeUndefined();
    expect(readerOf(na.map(() => 'không áp dụng')).warning).toBeUndefined();
  });
});
