import { createHash, timingSafeEqual } from 'node:crypto';
import { base64urlBytes } from '../../domain/base64url';
import { derive } from '../../domain/round-keys';

const NONCE_BYTES = 16;
const PROOF_BYTES = 16;

/** Ticket as it came: a number that names no dossier, and the proof that the round and agency made it. */
export interface DossierTicket {
  readonly nonce: Buffer;
  readonly proof: Buffer;
}

/**
 * Derives the ticket of an invitation, 43 characters of Base64url. The same invitation always gives the same ticket, and
 * without the sealed token key neither leads to the other. It is stored nowhere.
 */
export function dossierTicket(tokenKey: Buffer, invitationId: string): string {
  const nonce = nonceOf(tokenKey, invitationId);
  return Buffer.concat([nonce, proofOf(tokenKey, nonce)]).toString('base64url');
}

/** Reads a ticket; undefined for a text that cannot be one. */
export function parseTicket(text: string): DossierTicket | undefined {
  const bytes = base64urlBytes(text, NONCE_BYTES + PROOF_BYTES);
  return bytes && { nonce: bytes.subarray(0, NONCE_BYTES), proof: bytes.subarray(NONCE_BYTES) };
}

/** Tells whether the key of the round and agency made this ticket. */
export function isGenuine(tokenKey: Buffer, { nonce, proof }: DossierTicket): boolean {
  return timingSafeEqual(proof, proofOf(tokenKey, nonce));
}

/** Tells whether the ticket belongs to this invitation. */
export function isTicketOf(tokenKey: Buffer, { nonce }: DossierTicket, invitationId: string): boolean {
  return timingSafeEqual(nonce, nonceOf(tokenKey, invitationId));
}

/**
 * Derives the key under which the answer of a ticket is stored (43 characters of Base64url, see Submission.key): a digest
 * of the nonce alone, so a retry is recognised after the key of the round is destroyed.
 */
export function ticketResponseKey({ nonce }: DossierTicket): string {
  return createHash('sha256').update('hailong dossier ticket\0').update(nonce).digest('base64url');
}

function nonceOf(tokenKey: Buffer, invitationId: string): Buffer {
  return derive(tokenKey, 'dossier-ticket', invitationId).subarray(0, NONCE_BYTES);
}

function proofOf(tokenKey: Buffer, nonce: Buffer): Buffer {
  return derive(tokenKey, 'dossier-ticket-proof', nonce).subarray(0, PROOF_BYTES);
}
