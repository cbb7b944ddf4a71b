import { hash } from 'node:crypto';

/**
 * The id under which a filled form is stored: a digest of its key, its round and its agency, in the shape of a UUID
 * (version 8, RFC 9562). The same key gives the same id, so the primary key itself counts a retry once, and the key
 * cannot be read back from the id.
 */
export function responseId(key: string, roundId: number, agencyId: number): string {
  const hex = hash('sha256', `${roundId}/${agencyId}/${key}`, 'hex');
  const variant = VARIANT[parseInt(hex.charAt(16), 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const VARIANT = ['8', '9', 'a', 'b'] as const;
