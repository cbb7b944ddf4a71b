import { columnsIn } from './column-aliases';

describe('the columns of a table', () => {
  it('have the names of the program, in English or Vietnamese and in any spelling; others stay', () => {
    const aliases = { code: ['mã hồ sơ'], finished_on: ['ngày trả kết quả'] };
    const header = [' MÃ  HỒ SƠ '.normalize('NFD'), 'Finished On', 'ngày_trả_kết_quả', 'Khác', ''];
    expect(columnsIn(header, aliases)).toEqual(['code', 'finished_on', 'finished_on', 'khác', '']);
  });
});
