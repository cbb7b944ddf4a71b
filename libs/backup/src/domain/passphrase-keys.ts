import { createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/** Terms under which keys are made of a passphrase; they stand in the open at the head of a file. */
export interface KeyTerms {
  /** Binary logarithm of the cost of scrypt (RFC 7914); 17: 128 MiB of memory, as OWASP recommends. */
  readonly cost: number;
  /** 16 bytes, new for each file. */
  readonly salt: Buffer;
}

export interface PassphraseKeys {
  /** Seals the pieces of the file: 32 bytes. */
  readonly sealing: Buffer;
  /** Proves the head of the file, and with it the passphrase: 32 bytes. */
  readonly proving: Buffer;
}

export const SALT_BYTES = 16;
export const PROOF_BYTES = 32;
const COST = 17;
/** Highest cost that is read, 1 GiB: a forged file must not exhaust the memory. */
const HIGHEST_COST = 20;
const BLOCK = 8;

export function newKeyTerms(): KeyTerms {
  return { cost: COST, salt: randomBytes(SALT_BYTES) };
}

export function isBearable({ cost }: KeyTerms): boolean {
  return cost >= COST && cost <= HIGHEST_COST;
}

/** Derives both keys; takes a third of a second and 128 MiB, which makes guessing dear. */
export function passphraseKeys(passphrase: string, { cost, salt }: KeyTerms): PassphraseKeys {
  const N = 2 ** cost;
  const made = scryptSync(passphrase.normalize('NFC'), salt, 64, {
    N,
    r: BLOCK,
    p: 1,
    maxmem: 256 * N * BLOCK,
  });
  return { sealing: made.subarray(0, 32), proving: made.subarray(32) };
}

/** Words that seal a backup. The keys that they made last are remembered: a check and the restore after it make them once. */
export class Passphrase {
  private made: { readonly terms: KeyTerms; readonly keys: PassphraseKeys } | undefined;

  constructor(private readonly words: string) {}

  get characters(): number {
    return this.words.length;
  }

  keysUnder(terms: KeyTerms): PassphraseKeys {
    if (!this.made || !areSame(this.made.terms, terms))
      this.made = { terms, keys: passphraseKeys(this.words, terms) };
    return this.made.keys;
  }
}

function areSame(one: KeyTerms, other: KeyTerms): boolean {
  return one.cost === other.cost && one.salt.equals(other.salt);
}

export function proofOf({ proving }: PassphraseKeys, head: Buffer): Buffer {
  return createHmac('sha256', proving).update(head).digest();
}

export function isProof(keys: PassphraseKeys, head: Buffer, proof: Buffer): boolean {
  return timingSafeEqual(proofOf(keys, head), proof);
}
