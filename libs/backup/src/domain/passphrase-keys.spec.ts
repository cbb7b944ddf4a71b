import { Passphrase, isProof, passphraseKeys, proofOf } from './passphrase-keys';

/** A cost that no backup has, for speed. */
const TERMS = { cost: 4, salt: Buffer.alloc(16, 3) };
const WORDS = 'một mật khẩu đủ dài để thử';

describe('keys of a passphrase', () => {
  it('are the same when it is typed on another system, whose letters are composed otherwise', () => {
    expect(passphraseKeys(WORDS.normalize('NFD'), TERMS)).toEqual(passphraseKeys(WORDS, TERMS));
  });

  it('differ with the words, the salt and the cost, and prove no head of a file under others', () => {
    const [head, keys] = [Buffer.from('head'), passphraseKeys(WORDS, TERMS)];
    const others = [
      passphraseKeys('một mật khẩu khác', TERMS),
      passphraseKeys(WORDS, { ...TERMS, salt: Buffer.alloc(16, 4) }),
      passphraseKeys(WORDS, { ...TERMS, cost: 5 }),
    ];
    expect(isProof(keys, head, proofOf(keys, head))).toBe(true);
    for (const other of others) {
      expect(other.sealing.equals(keys.sealing)).toBe(false);
      expect(isProof(other, head, proofOf(keys, head))).toBe(false);
    }
  });

  it('are made once for the terms of a file, and anew for other terms', () => {
    const passphrase = new Passphrase(WORDS);
    const keys = passphrase.keysUnder(TERMS);
    expect(passphrase.keysUnder({ ...TERMS, salt: Buffer.from(TERMS.salt) })).toBe(keys);
    const other = { ...TERMS, salt: Buffer.alloc(16, 4) };
    expect(passphrase.keysUnder(other)).toEqual(passphraseKeys(WORDS, other));
    expect(passphrase.keysUnder(TERMS)).toEqual(keys);
  });
});
