import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { JumpableRandomGenerator, xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Stream of chance. The same seed gives the same draws on every machine. */
export interface Random {
  /** 0 included, 1 excluded. */
  uniform(): number;
  between(low: number, high: number): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** The noise of a logistic choice: mean 0, standard deviation π/√3. */
  logistic(): number;
  chance(probability: number): boolean;
  /** 128 bits written like a random UUID (version 4). */
  key(): string;
}

/**
 * The stream of this name under a seed. Streams of other names draw independently, so that one more agency or
 * question does not change the draws for the rest.
 */
export function stream(seed: number, name: string): Random {
  const generator = xoroshiro128plus(hash(`${seed}/${name}`));
  // The first numbers after seeding still resemble the seed.
  generator.jump();
  return randomOf(generator);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

function randomOf(generator: JumpableRandomGenerator): Random {
  const uniform = () => uniformFloat64(generator);
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    // Box and Muller (1958); 1 − u keeps the logarithm away from 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    logistic: () => logit(Math.max(uniform(), Number.MIN_VALUE)),
    chance: (probability) => uniform() < probability,
    key: () => uuid([generator.next(), generator.next(), generator.next(), generator.next()]),
  };
}

/** ln(p / (1 − p)). */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/**
 * A choice among `items`, each as likely as its weight; made once, drawn often.
 *
 * @throws RangeError when there is nothing to choose from
 */
export function choiceOf<T>(
  items: readonly T[],
  weightOf: (item: T, at: number) => number,
): (random: Random) => T {
  let total = 0;
  const choices = items.map((item, at) => ({ item, upTo: (total += weightOf(item, at)) }));
  const last = choices.at(-1);
  if (last === undefined) throw new RangeError('nothing to choose from');
  return (random) => {
    const drawn = random.uniform() * total;
    return (choices.find(({ upTo }) => drawn < upTo) ?? last).item;
  };
}

function uuid(words: readonly number[]): string {
  const hex = words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
