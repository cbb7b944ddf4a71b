import { columnsIn, isHeaderLine, isPassedOver } from './column-aliases';

describe('the columns of a table', () => {
  it('have the names of the program, in English or Vietnamese and in any spelling; others stay', () => {
    const aliases = { code: ['mã hồ sơ'], finished_on: ['ngày trả kết quả'] };
    const header = [' MÃ  HỒ SƠ '.normalize('NFD'), 'Finished On', 'ngày_trả_kết_quả', 'Khác', ''];
    expect(columnsIn(header, aliases)).toEqual(['code', 'finished_on', 'finished_on', 'khác', '']);
  });

  it('may only count the rows, unless the table takes such a column for another', () => {
    expect(['STT', 'Số thứ tự', 'Số TT'].map((name) => columnsIn([name], {}).every(isPassedOver))).toEqual([
      true,
      true,
      true,
    ]);
    expect(columnsIn(['STT'], { code: ['stt'] })).toEqual(['code']);
    expect(isPassedOver('code')).toBe(false);
  });

  it('stand in a line of which most is known, other than titles', () => {
    const isColumn = (name: string) => ['a', 'b', 'c'].includes(name);
    expect(isHeaderLine(['a', ' b ', '', 'x'], isColumn)).toBe(true);
    expect(isHeaderLine(['a', 'x', 'y', 'b'], isColumn)).toBe(false);
    expect(isHeaderLine(['a', 'a', 'a'], isColumn)).toBe(false);
  });
});
