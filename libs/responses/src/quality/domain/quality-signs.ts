import { QualitySign, RESPONSE_SIGNS, bitOf } from '@hailong/surveys/domain';

/** Bits that each examination finds anew; the others are known on arrival only. */
export const EXAMINED_FLAGS = bitOf('STRAIGHT_LINE') | bitOf('SERIAL_PATTERN');

/** The signs in the flags of a response. */
export function signsIn(flags: number): readonly QualitySign[] {
  return RESPONSE_SIGNS.filter((sign) => (flags & bitOf(sign)) !== 0);
}
