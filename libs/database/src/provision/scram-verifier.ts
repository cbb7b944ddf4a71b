import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** Iterations as PostgreSQL makes them itself (scram_iterations). */
const ITERATIONS = 4096;
const BYTES = 32;

/**
 * Verifier that PostgreSQL stores of a password (RFC 5803: SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey). Sent
 * instead of the password, it sets the same one, and a server that logs its statements writes down nothing that opens
 * a door.
 * @param password printable ASCII, so that SASLprep (RFC 4013) leaves it as it is
 */
export function scramVerifier(password: string, salt = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, BYTES, 'sha256');
  const keyOf = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored}:${keyOf('Server Key').toString('base64')}`;
}
