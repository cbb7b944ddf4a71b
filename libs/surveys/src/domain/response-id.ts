import { createHash } from 'node:crypto';

/**
 * The id under which a filled form is stored: a digest of its key, its round and its agency, in the shape of a UUID
 * (version 8, RFC 9562). The same key gives the same id, so the primary key itself counts a retry once, and the key
 * cannot be read back from the id.
 */
export function responseId(key: string, roundId: number, agencyId: number): string {
  const digest = createHash('sha256').update(`${roundId}/${agencyId}/${key}`).digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
