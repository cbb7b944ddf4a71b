import { NO_ID, ROUND_ID, nameOf } from '@hailong/kernel';

/** The id that a text gives, or the code to look for. A round has no versions. */
export function roundNameOf(text: string): number | string {
  const name = nameOf(ROUND_ID, text);
  if (name === undefined || ('version' in name && name.version !== undefined)) return NO_ID;
  return 'id' in name ? name.id : name.code;
}
