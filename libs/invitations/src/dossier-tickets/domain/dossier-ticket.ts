import { createHash, timingSafeEqual } from 'node:crypto';
import { CalendarDay, addDays, day, daysBetween } from '@hailong/kernel';
import { lotOf } from '@hailong/surveys/domain';
import { ADMISSION_CLASSES, AdmissionClass } from '../../domain/admission-class';
import { base64urlBytes } from '../../domain/base64url';
import { derive } from '../../domain/round-keys';

const NONCE_BYTES = 16;
const PROOF_BYTES = 16;
/** A byte for the class and two for the day. */
const TERMS_BYTES = 3;
/** Two bytes for the field and two for the group of procedures, after the other terms. */
const SERVICE_BYTES = 4;
const FIRST_DAY = day('2020-01-01');

/** Terms of a ticket: the class of its dossier, and its last day. */
export interface TicketTerms {
  readonly formClass: AdmissionClass;
  readonly expiresOn: CalendarDay;
  /** Service of the dossier in the round; absent: the round knows neither its field nor its group of procedures. */
  readonly service?: TicketService;
}

/** Field and group of procedures that a dossier is about, by position in the round from 1; 0: none. */
export interface TicketService {
  readonly field: number;
  readonly procedureGroup: number;
}

/** Ticket as it came: its terms, a number that names no dossier, and the proof that the round and agency made both. */
export interface DossierTicket {
  /** Terms as they are written; empty in a ticket from before tickets had any. */
  readonly terms: Buffer;
  readonly nonce: Buffer;
  readonly proof: Buffer;
}

/**
 * Derives the ticket of an invitation, 47 characters of Base64url, or 52 with a service. The same invitation always gives the same number, and without
 * the sealed token key neither leads to the other. It is stored nowhere.
 */
export function dossierTicket(tokenKey: Buffer, invitationId: string, terms: TicketTerms): string {
  const [head, nonce] = [termsBytes(terms), nonceOf(tokenKey, invitationId)];
  return Buffer.concat([head, nonce, proofOf(tokenKey, head, nonce)]).toString('base64url');
}

/** Reads a ticket; undefined for a text that cannot be one. */
export function parseTicket(text: string): DossierTicket | undefined {
  const lengths = [TERMS_BYTES + SERVICE_BYTES, TERMS_BYTES, 0];
  const [bytes] = lengths.flatMap((terms) => base64urlBytes(text, terms + NONCE_BYTES + PROOF_BYTES) ?? []);
  if (!bytes) return undefined;
  const [from, to] = [bytes.length - NONCE_BYTES - PROOF_BYTES, bytes.length - PROOF_BYTES];
  return { terms: bytes.subarray(0, from), nonce: bytes.subarray(from, to), proof: bytes.subarray(to) };
}

/** Tells whether the key of the round and agency made this ticket. */
export function isGenuine(tokenKey: Buffer, { terms, nonce, proof }: DossierTicket): boolean {
  return timingSafeEqual(proof, proofOf(tokenKey, terms, nonce));
}

/**
 * Finds the class of the forms that a genuine ticket vouches for. After its last day it vouches for nothing more than the agency
 * does, and so does a ticket without terms.
 */
export function classOfTicket({ terms }: DossierTicket, on: CalendarDay): AdmissionClass {
  if (terms.length < TERMS_BYTES || on > addDays(FIRST_DAY, terms.readUInt16BE(1))) return 'touched';
  return ADMISSION_CLASSES.keyOf(terms.readUInt8(0));
}

/** Service that a genuine ticket vouches for; undefined: it names none. */
export function serviceOfTicket({ terms }: DossierTicket): TicketService | undefined {
  if (terms.length < TERMS_BYTES + SERVICE_BYTES) return undefined;
  const [field, procedureGroup] = [terms.readUInt16BE(TERMS_BYTES), terms.readUInt16BE(TERMS_BYTES + 2)];
  return { field, procedureGroup };
}

/** Tells whether the ticket belongs to this invitation. */
export function isTicketOf(tokenKey: Buffer, { nonce }: DossierTicket, invitationId: string): boolean {
  return timingSafeEqual(nonce, nonceOf(tokenKey, invitationId));
}

/**
 * Derives the key under which the answer of a ticket is stored (43 characters of Base64url, see Submission.key): a digest
 * of the nonce alone, so a retry is recognised after the key of the round is destroyed, and the ticket of a dossier that changed
 * its class gives no second response.
 */
export function ticketResponseKey({ nonce }: Pick<DossierTicket, 'nonce'>): string {
  return createHash('sha256').update('hailong dossier ticket\0').update(nonce).digest('base64url');
}

/**
 * Lot of a ticket, which draws the form where a group has two: of its number alone, since a ticket of the same dossier that is asked for
 * later may have other terms.
 */
export function lotOfTicket(ticket: Pick<DossierTicket, 'nonce'>): number {
  return lotOf(ticketResponseKey(ticket));
}

/** Lot of the ticket of an invitation, see {@link lotOfTicket}. */
export function lotOfInvited(tokenKey: Buffer, invitationId: string): number {
  return lotOfTicket({ nonce: nonceOf(tokenKey, invitationId) });
}

function termsBytes({ formClass, expiresOn, service }: TicketTerms): Buffer {
  const bytes = Buffer.alloc(TERMS_BYTES + (service ? SERVICE_BYTES : 0));
  bytes.writeUInt8(ADMISSION_CLASSES.numberOf(formClass), 0);
  bytes.writeUInt16BE(Math.max(0, daysBetween(FIRST_DAY, expiresOn)), 1);
  if (service) {
    bytes.writeUInt16BE(service.field, TERMS_BYTES);
    bytes.writeUInt16BE(service.procedureGroup, TERMS_BYTES + 2);
  }
  return bytes;
}

function nonceOf(tokenKey: Buffer, invitationId: string): Buffer {
  return derive(tokenKey, 'dossier-ticket', invitationId).subarray(0, NONCE_BYTES);
}

function proofOf(tokenKey: Buffer, terms: Buffer, nonce: Buffer): Buffer {
  return derive(tokenKey, 'dossier-ticket-proof', Buffer.concat([terms, nonce])).subarray(0, PROOF_BYTES);
}
