import { delimiterOf } from './delimiter';

describe('what parts the cells of a CSV', () => {
  it.each([
    ['code,name\nA,"x;y;z"', ','],
    ['\uFEFFcode;name;kind\nA;Sở Nông nghiệp, Môi trường, Đất đai, Thủy lợi;department', ';'],
    ['"a;b;c;d"\tname\nA\tB', '\t'],
    ['code\nA', ','],
  ])('is told by its first line: %j', (head, delimiter) => {
    expect(delimiterOf(head)).toBe(delimiter);
  });
});
