import { gsmText, smsSegments } from './sms-segments';

describe('segments of a short message', () => {
  it.each([
    [0, 1],
    [160, 1],
    [161, 2],
    [306, 2],
    [307, 3],
  ])('%i characters of GSM are charged as %i segments', (length, segments) => {
    expect(smsSegments('a'.repeat(length), 'gsm')).toBe(segments);
  });

  it.each([
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('%i characters with Vietnamese marks are charged as %i segments', (length, segments) => {
    expect(smsSegments('ạ'.repeat(length), 'ucs2')).toBe(segments);
  });

  it('a character of two places counts twice and is never divided', () => {
    expect(smsSegments('€'.repeat(80), 'gsm')).toBe(1);
    expect(smsSegments('€'.repeat(81), 'gsm')).toBe(2);
    // 76 fit into a part of 153 places and leave one free.
    expect(smsSegments('€'.repeat(152), 'gsm')).toBe(2);
    expect(smsSegments('€'.repeat(153), 'gsm')).toBe(3);
    expect(smsSegments('😀'.repeat(35), 'ucs2')).toBe(1);
    expect(smsSegments('😀'.repeat(36), 'ucs2')).toBe(2);
  });
});

describe('a text in the alphabet of GSM', () => {
  it('Vietnamese loses its marks and nothing else', () => {
    expect(gsmText('Mời Ông/Bà đánh giá “Sở Nội vụ” – ĐỢT 1…')).toBe(
      'Moi Ong/Ba danh gia "So Noi vu" - DOT 1...',
    );
    expect(gsmText('https://khaosat.example.vn/i?a=1#Ab_-~')).toBe('https://khaosat.example.vn/i?a=1#Ab_-~');
  });

  it('a character without a letter there becomes a question mark', () => {
    expect(gsmText('日 😀 `')).toBe('? ? ?');
  });
});
