/** Length of the application's key, bytes. */
export const SECRET_KEY_BYTES = 32;

/**
 * Parses the application's key: 32 bytes, or their text in hexadecimal (64 characters), Base64 or
 * Base64url (43, or 44 with `=`).
 * @throws Error on anything else; the message never shows the input.
 */
export function secretKeyOf(given: string | Uint8Array): Buffer {
  const key = typeof given === 'string' ? decoded(given.trim()) : Buffer.from(given);
  if (key?.length === SECRET_KEY_BYTES) return key;
  throw new Error(
    'secretKey phải là 32 byte viết dạng hex (64 ký tự) hoặc base64 (44 ký tự), tạo bằng: openssl rand -base64 32 ' +
      '(must be 32 bytes in hex, 64 characters, or Base64, 44 characters; make one with: openssl rand -base64 32)',
  );
}

function decoded(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return Buffer.from(text, 'base64');
  return undefined;
}
