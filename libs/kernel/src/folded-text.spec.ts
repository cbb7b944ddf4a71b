import { foldedText } from './text';

describe('a text folded for search', () => {
  it.each([
    ['Thủ tục hành chính', 'thu tuc hanh chinh'],
    ['THỦ TỤC', 'thu tuc'],
    ['Đường Điện Biên Phủ', 'duong dien bien phu'],
    ['ĐẤT đai', 'dat dai'],
    ['người ƯỚC ao, nghĩ ngợi, Ỷ lại, Ô nhiễm, ăn ở', 'nguoi uoc ao, nghi ngoi, y lai, o nhiem, an o'],
    ['  chờ \n\t lâu\u00a0quá\u200b ', 'cho lau qua'],
    ['Café 100% _ \\ ', 'cafe 100% _ \\'],
    ['', ''],
  ])('the text "%s" is "%s"', (text, folded) => expect(foldedText(text)).toBe(folded));

  it('composed and decomposed letters fold alike', () => {
    const text = 'Được giải quyết đúng hẹn, cảm ơn cán bộ';
    expect(foldedText(text.normalize('NFD'))).toBe(foldedText(text.normalize('NFC')));
  });

  it('a folded text folds to itself', () => {
    const once = foldedText('Ý kiến khác: Đề nghị giảm giấy tờ');
    expect(foldedText(once)).toBe(once);
  });
});
