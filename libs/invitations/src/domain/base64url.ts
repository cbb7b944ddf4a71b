/**
 * Decodes exactly `length` bytes of Base64url without padding, in the only way to write them; undefined for anything else.
 * Two texts for the same bytes would be two keys of one thing.
 */
export function base64urlBytes(text: string, length: number): Buffer | undefined {
  if (text.length !== Math.ceil((length * 4) / 3)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : undefined;
}
