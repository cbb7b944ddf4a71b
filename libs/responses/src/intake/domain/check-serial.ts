import { Problem, isStorable } from '@hailong/kernel';
import { PROBLEMS } from './problems';

const LONGEST_SERIAL = 64;
/** Beginning of the serials of a sample file, whose rows hold the answers of no person. */
export const EXAMPLE_SERIAL = 'VI-DU-';

/** Codes of an unusable serial. */
type SerialCode =
  | 'SERIAL_MISSING'
  | 'SERIAL_TOO_LONG'
  | 'SERIAL_UNREADABLE'
  | 'SERIAL_UNCLEAR'
  | 'EXAMPLE_ROW_UNEXPECTED';

/** Finds why a text cannot be the serial of a filled form; undefined when it can. */
export function serialProblem(serial: string, place: string): Problem<SerialCode> | undefined {
  if (serial === '') return PROBLEMS.SERIAL_MISSING.at(place);
  if (serial.length > LONGEST_SERIAL) return PROBLEMS.SERIAL_TOO_LONG.at(place, LONGEST_SERIAL);
  if (!isStorable(serial)) return PROBLEMS.SERIAL_UNREADABLE.at(place);
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(serial)) return PROBLEMS.SERIAL_UNCLEAR.at(place);
  const isExample = serial.toUpperCase().startsWith(EXAMPLE_SERIAL);
  return isExample ? PROBLEMS.EXAMPLE_ROW_UNEXPECTED.at(place) : undefined;
}
