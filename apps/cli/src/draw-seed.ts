import { GivenSeed } from '@hailong/draws/use-cases';
import { Command } from 'commander';

export interface SeedOptions {
  readonly seed?: string;
  readonly seedOrigin?: string;
}

/** Adds the two options of an external seed. */
export function addSeedOptions(command: Command): Command {
  return command
    .option('--seed <text>', 'mầm ngẫu nhiên · the seed (mặc định · default: the server makes one)')
    .option(
      '--seed-origin <text>',
      'nguồn của mầm, cần khi có --seed · where to look the seed up; needed with --seed',
    );
}

export function seedOf({ seed, seedOrigin }: SeedOptions): { readonly seed?: GivenSeed } {
  return seed === undefined ? {} : { seed: { value: seed, source: seedOrigin ?? '' } };
}
