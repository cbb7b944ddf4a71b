/**
 * Source of whole numbers 0…2³²−1, the same for the same seed on every machine: xoshiro128** (Blackman and Vigna 2021, Scrambled Linear
 * Pseudorandom Number Generators, ACM TOMS 47(4)), started by mixing the seed with the finaliser of MurmurHash3.
 */
export class RandomWords {
  private constructor(
    private a: number,
    private b: number,
    private c: number,
    private d: number,
  ) {}

  /** @throws RangeError unless the seed is a whole number 0…2⁵³−1 */
  static ofSeed(seed: number): RandomWords {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`${seed} is no seed`);
    const [low, high] = [seed >>> 0, Math.floor(seed / 2 ** 32)];
    const word = (step: number) => mixed(low + step * GOLDEN) ^ mixed(high + step);
    return RandomWords.ofState([word(1), word(2), word(3), word(4)]);
  }

  /** Starts from the four words of the generator's state, not all 0. */
  static ofState([a, b, c, d]: readonly [number, number, number, number]): RandomWords {
    return new RandomWords(a, b, c, d);
  }

  next(): number {
    const { b } = this;
    const c = this.c ^ this.a;
    const d = this.d ^ b;
    this.b = b ^ c;
    this.a ^= d;
    this.c = c ^ (b << 9);
    this.d = rotated(d, 11);
    return Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
  }

  /** Draws a number of the interval 0…1, 1 excluded, on a grid of 2⁻⁵³. */
  nextShare(): number {
    return ((this.next() >>> 5) * 2 ** 26 + (this.next() >>> 6)) / 2 ** 53;
  }
}

/** Source of standard normal numbers: Marsaglia's polar method (Marsaglia and Bray 1964), which makes two at a time. */
export class RandomNormals {
  private readonly words: RandomWords;
  private spare: number | undefined;

  /** @throws RangeError unless the seed is a whole number 0…2⁵³−1 */
  constructor(seed: number) {
    this.words = RandomWords.ofSeed(seed);
  }

  next(): number {
    if (this.spare !== undefined) {
      const spare = this.spare;
      this.spare = undefined;
      return spare;
    }
    for (;;) {
      const [x, y] = [2 * this.words.nextShare() - 1, 2 * this.words.nextShare() - 1];
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.spare = y * factor;
      return x * factor;
    }
  }
}

const GOLDEN = 0x9e3779b9;

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function mixed(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
