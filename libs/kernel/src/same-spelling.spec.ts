import { sameSpelling } from './text';

describe('two spellings', () => {
  it.each([
    ['Hoà giải', 'HÒA  GIẢI'],
    ['Uỷ quyền', 'Ủy\u00a0quyền\u200b'],
    ['thuý', 'thúy'],
    ['Quản lý đất đai', 'QUẢN LÝ ĐẤT ĐAI'.normalize('NFD')],
    ['ＨＬ １', 'hl 1'],
  ])('of one word are alike: %s, %s', (one, other) => expect(sameSpelling(one)).toBe(sameSpelling(other)));

  it.each([
    ['hoa', 'hòa'],
    ['hoá', 'hóa học'],
    ['ban', 'bàn'],
    ['dân', 'dan'],
    ['đất', 'dất'],
  ])('of two words are not: %s, %s', (one, other) => expect(sameSpelling(one)).not.toBe(sameSpelling(other)));
});
