/**
 * pure-rand states its types per subpath under `exports`, which the compiler does not read under `moduleResolution: node`.
 * Only what the simulation uses is declared.
 */
declare module 'pure-rand/generator/xoroshiro128plus' {
  export interface JumpableRandomGenerator {
    /** A whole number of 32 bits, signed. Changes the generator. */
    next(): number;
    /** Moves 2^64 steps ahead. */
    jump(): void;
  }
  export function xoroshiro128plus(seed: number): JumpableRandomGenerator;
}

declare module 'pure-rand/distribution/uniformFloat64' {
  /** 0 included, 1 excluded. Changes the generator. */
  export function uniformFloat64(generator: { next(): number }): number;
}
