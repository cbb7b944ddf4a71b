import { Problem } from '@hailong/kernel';
import { POST_PROBLEMS } from './domain/problems';
import { PostedFields, valuesOf } from './posted-form';

/** Text that a form has encoded, and nothing else: letters, digits, a few signs, blanks and %XX. */
const ENCODED = /^[\w.*+ -]*(?:%[0-9a-f]{2}[\w.*+ -]*)+$/i;

/** Prefix of the fields of an item, before its code. */
const OF_ITEM = /^[qmtn]\./;

/**
 * Finds the texts that the parser of the host has left as they came, because their bytes are no UTF-8: `T%F4i` of
 * Windows-1252. The place is the code of the item, or the name of another field.
 */
export function unreadableTexts(fields: PostedFields): readonly Problem[] {
  return Object.keys(fields)
    .filter((name) => valuesOf(fields[name])?.some(isUndecoded))
    .map((name) => POST_PROBLEMS.TEXT_UNREADABLE.at(name.replace(OF_ITEM, '')));
}

function isUndecoded(value: string): boolean {
  if (!ENCODED.test(value)) return false;
  try {
    decodeURIComponent(value);
    return false;
  } catch {
    return true;
  }
}
