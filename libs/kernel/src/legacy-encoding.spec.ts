import { legacyEncoding, legacyEncodingOf } from './text';

describe('the encoding in which Vietnamese was written', () => {
  it.each([
    ['Së Néi vô', 'TCVN3 (ABC)'],
    ['ñy ban nh©n d©n tØnh', 'TCVN3 (ABC)'],
    ['Phôc vô rÊt tèt, c¸n bé nhiÖt t×nh', 'TCVN3 (ABC)'],
    ['Sôû Noäi vuï', 'VNI'],
    ['Uyû ban nhaân daân', 'VNI'],
    ['Sá»Ÿ Ná»™i vá»¥', 'UTF-8 → Windows-1252'],
    ['S\u00e1\u00bb\u009f N\u00e1\u00bb\u0099i', 'UTF-8 → Windows-1252'],
  ])('%s is %s', (text, encoding) => expect(legacyEncoding(text)).toBe(encoding));

  it.each([
    'Sở Nội vụ',
    'Ủy ban nhân dân'.normalize('NFD'),
    'Sở Tài chính',
    'café très agréable',
    'plain',
    '',
  ])('%s is Unicode', (text) => expect(legacyEncoding(text)).toBeUndefined());

  it('is found in bytes that are no UTF-8', () => {
    const latin = (text: string) => Buffer.from(text, 'latin1');
    expect(legacyEncodingOf(latin('Së Néi vô; ®Êt ®ai'))).toBe('TCVN3 (ABC)');
    expect(legacyEncodingOf(latin('Sôû Noäi vuï'))).toBe('VNI');
    // "Ủy ban Điện Biên, đường bộ" of Windows-1258.
    expect(
      legacyEncodingOf(
        latin('U\u00d2y ban \u00d0i\u00ea\u00f2n Bi\u00ean, \u00f0\u00fd\u00f5\u00ccng b\u00f4\u00f2'),
      ),
    ).toBe('Windows-1258');
    expect(legacyEncodingOf(Buffer.from('serial;Q1\r\n', 'utf16le'))).toBe('UTF-16');
  });
});
