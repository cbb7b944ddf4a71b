import { createHash, randomUUID } from 'node:crypto';
import { groupedCode, parseShortCode, shortCodeHash, shortCodeOf } from './short-code';

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
    for (const typed of [code, printed, sloppy, ` ${printed} `]) expect(parseShortCode(typed)).toBe(code);
  });

  it('a short code shows every slip of one character and every swap of two', () => {
    for (let i = 0; i < code.length; i += 1) {
      for (const symbol of ALPHABET)
        if (symbol !== code[i])
          expect(parseShortCode(code.slice(0, i) + symbol + code.slice(i + 1))).toBeUndefined();
      for (let j = i + 1; j < code.length; j += 1) {
        const swapped = [...code];
        [swapped[i], swapped[j]] = [code.charAt(j), code.charAt(i)];
        if (code[i] !== code[j]) expect(parseShortCode(swapped.join(''))).toBeUndefined();
      }
    }
  });

  it.each(['', 'A', `${code}0`, code.slice(1), `${code.slice(1)}U`, 'ÁÁÁÁÁÁÁÁÁÁÁ'])(
    'the text %j is no short code',
    (text) => {
      expect(parseShortCode(text)).toBeUndefined();
    },
  );

  it('a short code is stored as a hash that cannot be found by trying codes without the key', () => {
    const hash = shortCodeHash(KEY, code);
    expect(hash).toEqual(shortCodeHash(KEY, code));
    expect(hash).not.toEqual(shortCodeHash(Buffer.alloc(32, 2), code));
    expect(hash).not.toEqual(createHash('sha256').update(code).digest());
  });
});
