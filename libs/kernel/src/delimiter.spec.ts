import { delimiterOf } from './delimiter';

describe('the delimiter of a CSV', () => {
  it.each([
    ['code,name\nA,"x;y;z"', ','],
    ['\uFEFFcode;name;kind\nA;Sở Nông nghiệp, Môi trường, Đất đai, Thủy lợi;department', ';'],
    ['"a;b;c;d"\tname\nA\tB', '\t'],
    ['code\nA', ','],
  ])('the first line decides on the delimiter: %j', (head, delimiter) => {
    expect(delimiterOf(head)).toBe(delimiter);
  });
});
