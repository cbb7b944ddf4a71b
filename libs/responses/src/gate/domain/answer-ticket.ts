import { randomBytes, timingSafeEqual } from 'node:crypto';
import { base64urlBytes } from '@hailong/invitations/domain';

/** Starts a ticket, so that it is told from a key that a client made itself. */
const MARK = 'tk1-';
const SECONDS_BYTES = 6;
const NONCE_BYTES = 10;
const PROOF_BYTES = 16;
const BYTES = SECONDS_BYTES + NONCE_BYTES + PROOF_BYTES;
const LENGTH = MARK.length + Math.ceil((BYTES * 4) / 3);

/** Digest under a key of the application. */
export interface Proof {
  (content: Buffer): Buffer;
}

/** Round and agency for which a form was handed out; its ticket is good for no other. */
export interface TicketTarget {
  readonly roundId: number;
  readonly agencyCode: string;
}

/**
 * The key of a form that is handed out with it: a random number, the second it was made, and a proof that we made it. So one
 * sheet counts once however often and from however many tabs it is sent, a robot has to fetch each form it sends and wait,
 * and the time of filling is known without asking the clock of the sender. It names no person and is stored nowhere.
 */
export function makeTicket(target: TicketTarget, now: number, proof: Proof): string {
  const body = Buffer.alloc(SECONDS_BYTES + NONCE_BYTES);
  body.writeUIntBE(Math.floor(now / 1000), 0, SECONDS_BYTES);
  randomBytes(NONCE_BYTES).copy(body, SECONDS_BYTES);
  return MARK + Buffer.concat([body, proofOf(target, body, proof)]).toString('base64url');
}

export type TicketReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'forged' }
  /** `seconds` since the form was handed out. */
  | { readonly kind: 'genuine'; readonly seconds: number };

/** `none`: the key is no ticket but one that the client made itself. */
export function readTicket(key: string, target: TicketTarget, now: number, proof: Proof): TicketReading {
  if (!key.startsWith(MARK) || key.length !== LENGTH) return { kind: 'none' };
  const bytes = base64urlBytes(key.slice(MARK.length), BYTES);
  // Written in another way it would be another key for the same ticket, and count again.
  if (!bytes) return { kind: 'forged' };
  const body = bytes.subarray(0, SECONDS_BYTES + NONCE_BYTES);
  const given = bytes.subarray(SECONDS_BYTES + NONCE_BYTES);
  const due = proofOf(target, body, proof);
  if (!timingSafeEqual(given, due)) return { kind: 'forged' };
  return { kind: 'genuine', seconds: now / 1000 - body.readUIntBE(0, SECONDS_BYTES) };
}

function proofOf({ roundId, agencyCode }: TicketTarget, body: Buffer, proof: Proof): Buffer {
  return proof(Buffer.concat([Buffer.from(`${roundId}/${agencyCode}/`), body])).subarray(0, PROOF_BYTES);
}
