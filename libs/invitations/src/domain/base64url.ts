/**
 * Exactly `length` bytes written as Base64url without padding, in the one way there is to write them; undefined for
 * anything else. Two texts for the same bytes would be two keys for one thing.
 */
export function base64urlBytes(text: string, length: number): Buffer | undefined {
  if (text.length !== Math.ceil((length * 4) / 3)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : undefined;
}
