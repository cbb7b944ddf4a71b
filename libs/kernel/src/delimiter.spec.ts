import { delimiterOf } from './delimiter';

describe('the delimiter of a CSV', () => {
  it.each([
    ['code,name\nA,"x;y;z"', ','],
    ['\uFEFFcode;name;kind\nA;Sở Nông nghiệp, Môi trường, Đất đai, Thủy lợi;department', ';'],
    ['"a;b;c;d"\tname\nA\tB', '\t'],
    ['code\nA', ','],
    ['sep=;\r\na,b,c;d\r\n', ';'],
    ['"sep=,"\na;b,c', ','],
    ['Phiếu khảo sát, đợt 1, tỉnh Huế\n\nserial;Q1;YK\n1;5;nhanh, gọn\n2;4;\n', ';'],
  ])('the first lines decide on the delimiter: %j', (head, delimiter) => {
    expect(delimiterOf(head)).toBe(delimiter);
  });
});
