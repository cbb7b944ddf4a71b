import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Verdict, refuse } from '@hailong/kernel';
import { PointConversion } from '../domain/conversion';
import { parseConversion } from '../domain/parse-conversion';
import { PROBLEMS } from '../domain/problems';

/** Every conversion that ships, each the JSON file of its name in this folder. */
export const CONVERSION_CODES = ['qd-766', 'nd-61-2018', 'cchc-minh-hoa'] as const;

const read = new Map<string, Verdict<PointConversion>>();

/**
 * Returns the conversion of a code, read from its file once. Refuses an unknown code with CONVERSION_UNKNOWN and the known ones; only codes
 * of the list ever become a file name. Throws when a shipped file is missing or not JSON: the installation is broken.
 */
export function readConversion(code: string): Verdict<PointConversion> {
  const known = CONVERSION_CODES.find((each) => each === code);
  if (!known) return refuse(PROBLEMS.CONVERSION_UNKNOWN.at('conversion', code, CONVERSION_CODES));
  const conversion = read.get(known) ?? parseConversion(jsonOf(known));
  read.set(known, conversion);
  return conversion;
}

function jsonOf(code: (typeof CONVERSION_CODES)[number]): unknown {
  return JSON.parse(readFileSync(join(__dirname, `${code}.json`), 'utf8'));
}

/** Returns every conversion that ships. @throws Error when a shipped file is not in order: the installation is broken */
export function everyConversion(): readonly PointConversion[] {
  return CONVERSION_CODES.map((code) => {
    const found = readConversion(code);
    if (!found.ok) throw new Error(`conversion ${code}: ${found.problems.map(({ en }) => en).join(' ')}`);
    return found.value;
  });
}
