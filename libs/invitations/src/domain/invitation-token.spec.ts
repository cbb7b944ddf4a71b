import { createHash, randomUUID } from 'node:crypto';
import { noScriptResponseKey, lockNumberOf } from './answer-without-script';
import { admissionsAmong, parseToken, tokenHash, tokenHashes, tokenOf, tokenText } from './invitation-token';

const KEY = Buffer.alloc(32, 1);

describe('a token', () => {
  it('a token has 128 bits, is the same each time it is computed, and differs for another invitation or key', () => {
    const id = randomUUID();
    const token = tokenOf(KEY, id);
    expect(token).toHaveLength(16);
    expect(tokenOf(KEY, id)).toEqual(token);
    expect(tokenOf(KEY, randomUUID())).not.toEqual(token);
    expect(tokenOf(Buffer.alloc(32, 2), id)).not.toEqual(token);
  });

  it('a token is read back from its text, and from no other text', () => {
    const token = tokenOf(KEY, 'a');
    const text = tokenText(token);
    expect(text).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(parseToken(` ${text}\n`)).toEqual(token);
    const last = text.slice(-1);
    const sameBytes = ['A', 'Q', 'g', 'w'].includes(last)
      ? String.fromCharCode(last.charCodeAt(0) + 1)
      : last;
    expect(parseToken(text.slice(0, -1) + sameBytes)).toBeUndefined();
    for (const wrong of ['', text.slice(1), `${text}A`, `${text.slice(1)}=`, text.replace(/.$/, '!')])
      expect(parseToken(wrong)).toBeUndefined();
  });

  it('the hashes, keys and lock numbers of a token have nothing in common', () => {
    const hash = tokenHash(KEY, tokenOf(KEY, 'a'));
    const made = [hash.toString('base64url'), noScriptResponseKey(KEY, hash), lockNumberOf(KEY, hash)];
    expect(new Set(made).size).toBe(3);
    expect(noScriptResponseKey(KEY, hash)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(noScriptResponseKey(KEY, hash)).not.toBe(noScriptResponseKey(Buffer.alloc(32, 2), hash));
    expect(lockNumberOf(KEY, hash)).toMatch(/^-?\d{1,19}$/);
  });

  it('leads to its admission only with the sealed key: its hash is no digest that the holder of a sheet can compute', () => {
    const token = tokenOf(KEY, 'a');
    const plain = createHash('sha256').update(token).digest();
    expect(tokenHash(KEY, token)).not.toEqual(plain);
    expect(tokenHash(Buffer.alloc(32, 2), token)).not.toEqual(tokenHash(KEY, token));
    expect(tokenHashes(KEY, token)).toEqual([tokenHash(KEY, token), plain]);
  });

  it('finds its admission among others, also one made before hashes were keyed', () => {
    const [keyed, plain] = [tokenHash(KEY, tokenOf(KEY, 'a')), tokenHashes(KEY, tokenOf(KEY, 'b'))[1]];
    const isThere = admissionsAmong(KEY, [keyed, plain]);
    expect(['a', 'b', 'c'].map(isThere)).toEqual([true, true, false]);
  });
});
