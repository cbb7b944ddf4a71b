import { createHash, timingSafeEqual } from 'node:crypto';
import { LOTS } from '@hailong/surveys/domain';
import { base64urlBytes } from './base64url';
import { derive } from './round-keys';

/** Position of a form among the two of a respondent group: the first, or the second. */
export type FormPosition = 0 | 1;

/** Respondent group of a round that has two forms. */
export interface DrawnGroup {
  readonly roundId: number;
  /** Code of the group. */
  readonly group: string;
}

/** Digests of the proofs of the two halves of a group, by position of the form. */
export type HalfDigests = readonly [first: Buffer, second: Buffer];

const PROOF_BYTES = 32;

/**
 * Lot of an invitation, 0 to 99, which draws its form where a group has two. It is derived under the sealed key of the round from the hash
 * that token and short code lead to, so the holder of the invitation can neither choose nor compute it, and both ways in draw alike.
 */
export function lotOfInvitation(tokenKey: Buffer, tokenHash: Buffer): number {
  return derive(tokenKey, 'lot', tokenHash).readUInt32BE(0) % LOTS;
}

/**
 * Proof that an invitation was drawn for a form of a group, 43 characters of Base64url. It is the same for all invitations of that half,
 * so it says no more of a person than the form that comes with it.
 */
export function halfProof(tokenKey: Buffer, { roundId, group }: DrawnGroup, form: FormPosition): string {
  return derive(tokenKey, 'half', `${roundId}\0${form}\0${group}`).toString('base64url');
}

/** Digest of a proof, which all may see: with it a browser finds out whether its proof is that of the whole half. */
function halfDigest(proof: Buffer): Buffer {
  return createHash('sha256').update('hailong half\0').update(proof).digest();
}

/** Digests of the proofs of both halves of a group. */
export function halfDigests(tokenKey: Buffer, group: DrawnGroup): HalfDigests {
  const of = (form: FormPosition) => halfDigest(Buffer.from(halfProof(tokenKey, group, form), 'base64url'));
  return [of(0), of(1)];
}

/** Form that a proof stands for; undefined: it proves neither. */
export function formOfProof([first, second]: HalfDigests, proof: string): FormPosition | undefined {
  const bytes = base64urlBytes(proof, PROOF_BYTES);
  if (!bytes) return undefined;
  const digest = halfDigest(bytes);
  if (timingSafeEqual(digest, first)) return 0;
  return timingSafeEqual(digest, second) ? 1 : undefined;
}
