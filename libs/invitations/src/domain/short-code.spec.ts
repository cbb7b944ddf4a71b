import { createHash, randomUUID } from 'node:crypto';
import { groupedCode, readShortCode, shortCodeHash, shortCodeOf } from './short-code';

const KEY = Buffer.alloc(32, 1);
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = shortCodeOf(KEY, 'one');

describe('a short code', () => {
  it('a short code is the same each time it is computed, and differs for another invitation or key', () => {
    expect(shortCodeOf(KEY, 'one')).toBe(code);
    expect(shortCodeOf(KEY, 'two')).not.toBe(code);
    expect(shortCodeOf(Buffer.alloc(32, 2), 'one')).not.toBe(code);
  });

  it('a short code has no character that is read as another', () => {
    for (let n = 0; n < 200; n += 1)
      expect(shortCodeOf(KEY, randomUUID())).toMatch(/^[0-9A-HJKMNP-TV-Z]{11}$/);
  });

  it('a short code is read as printed, in small letters, with blanks, with O for 0 and I or L for 1', () => {
    const printed = groupedCode(code);
    expect(printed).toMatch(/^.{4}-.{4}-.{3}$/);
    const sloppy = printed
      .toLowerCase()
      .replace(/-/g, ' ')
      .replace(/0/g, 'o')
      .replace(/1/, 'l')
      .replace(/1/, 'I');
    for (const typed of [code, printed, sloppy, ` ${printed} `]) expect(readShortCode(typed)).toEqual([code]);
  });

  it('a short code shows every slip of one character and every swap of two', () => {
    for (let i = 0; i < code.length; i += 1) {
      for (const symbol of ALPHABET)
        if (symbol !== code[i])
          expect(readShortCode(code.slice(0, i) + symbol + code.slice(i + 1))).toEqual([]);
      for (let j = i + 1; j < code.length; j += 1) {
        const swapped = [...code];
        [swapped[i], swapped[j]] = [code.charAt(j), code.charAt(i)];
        if (code[i] !== code[j]) expect(readShortCode(swapped.join(''))).toEqual([]);
      }
    }
  });

  it.each([
    [
      'a hyphen, an en dash, a minus sign or a soft hyphen',
      (text: string) => text.replace('-', '–').replace('-', '\u2212\u00ad'),
    ],
    ['full-width letters', (text: string) => text.replace('7', '７')],
  ])('a short code is read with %s', (_, written) => {
    expect(readShortCode(written('YR0H-7R9C-P1P'))).toEqual(['YR0H7R9CP1P']);
  });

  it.each([
    ['YR0H-7R9C-P1P', 'Ỷ0H-7R9C-P1P'],
    ['YR0H-7R9C-P1P', 'ỷ0h–7r9c–p1p'.normalize('NFD')],
  ])('the short code %s is read as a keyboard for Vietnamese writes it: %s', (printed, typed) => {
    expect(readShortCode(typed)).toEqual([printed.replaceAll('-', '')]);
  });

  it.each([
    ['Telex', telex],
    ['VNI', vni],
  ])('every short code is read that %s has marked', (_, keyboard) => {
    let marked = 0;
    for (let n = 0; n < 400; n += 1) {
      const printed = shortCodeOf(KEY, String(n));
      const typed = keyboard(groupedCode(printed));
      if (typed === groupedCode(printed)) continue;
      marked += 1;
      expect(readShortCode(typed)).toContain(printed);
    }
    expect(marked).toBeGreaterThan(50);
  });

  it('a text with marks means four short codes at most', () => {
    expect(readShortCode('ẤẬẶẾ0000000').length).toBeLessThanOrEqual(4);
    expect(readShortCode('ẤẬẶẾỆĐĐĐĐĐĐ')).toEqual([]);
  });

  it.each(['', 'A', `${code}0`, code.slice(1), `${code.slice(1)}U`, 'ÁÁÁÁÁÁÁÁÁÁÁ'])(
    'the text %j is no short code',
    (text) => {
      expect(readShortCode(text)).toEqual([]);
    },
  );

  it('a short code is stored as a hash that cannot be found by trying codes without the key', () => {
    const hash = shortCodeHash(KEY, code);
    expect(hash).toEqual(shortCodeHash(KEY, code));
    expect(hash).not.toEqual(shortCodeHash(Buffer.alloc(32, 2), code));
    expect(hash).not.toEqual(createHash('sha256').update(code).digest());
  });
});

const TONES: Readonly<Record<string, string>> = {
  S: '\u0301',
  F: '\u0300',
  R: '\u0309',
  X: '\u0303',
  J: '\u0323',
};

/** Marks a text as a Telex keyboard does: doubled letters, W and the letters of the tones behind a vowel. */
function telex(text: string): string {
  return text
    .replace(/DD/g, 'Đ')
    .replace(/([AE])\1/g, '$1\u0302')
    .replace(/AW/g, 'A\u0306')
    .replace(/([AEY]\p{M}?)([SFRXJ])/gu, (_, vowel: string, key: string) => vowel + (TONES[key] ?? ''))
    .normalize('NFC');
}

/** Marks a text as a VNI keyboard does: digits behind a letter. */
function vni(text: string): string {
  const marks = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
  return text
    .replace(/D9/g, 'Đ')
    .replace(/([AE])6/g, '$1\u0302')
    .replace(/A8/g, 'A\u0306')
    .replace(/([AEY]\p{M}?)([1-5])/gu, (_, vowel: string, key: string) => vowel + (marks[Number(key)] ?? ''))
    .normalize('NFC');
}
