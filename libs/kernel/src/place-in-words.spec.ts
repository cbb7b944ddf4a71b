import { placeInWords } from './place-in-words';

describe('the place of a problem in words', () => {
  it.each([
    ['', 'toàn bộ', 'the whole'],
    ['sections[0].items[2].options', 'phần 1, câu 3, phương án', 'section 1, item 3, option'],
    ['sections[0].items[2].options[1].label.vi', 'phần 1, câu 3, phương án 2, tên gọi, “vi”', undefined],
    ['window.opensOn', 'thời gian nhận phiếu, ngày mở', 'window, first day'],
    ['[1].answers[0].item', 'mục 2, câu trả lời 1, câu', 'entry 2, answer 1, item'],
    ['inputs.3.answers.0.text', 'mục gửi lên 4, câu trả lời 1, nội dung chữ', undefined],
    [
      'participants[4].questionnaires.citizens',
      'cơ quan tham gia 5, mẫu phiếu của nhóm, “citizens”',
      undefined,
    ],
    ['row 12, column parent_code', 'dòng 12, cột parent_code', 'row 12, column parent_code'],
    ['CL1.1', 'CL1.1', 'CL1.1'],
    ['--criteria', '--criteria', '--criteria'],
    ['constructor', 'constructor', 'constructor'],
    ['[7]', 'mục 8', 'entry 8'],
    ['..[x', '..[x', '..[x'],
  ])('of %s names list and number as people count them', (place, vi, en) => {
    const words = placeInWords(place);
    expect(words.vi).toBe(vi);
    if (en !== undefined) expect(words.en).toBe(en);
  });
});
