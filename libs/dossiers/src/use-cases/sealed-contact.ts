import type { DossierContact } from '../domain/dossier';
import { Sealing } from '@hailong/secrets';

/** The row of the frame that a contact belongs to. */
export interface ContactOwner {
  readonly agencyId: number;
  /** UUID in lower case, as the database writes it. */
  readonly dossierId: string;
}

/** A contact is sealed in steps of so many bytes, so that its length does not tell whose it is. */
const STEP = 64;

/** What a sealed contact is sealed for: one that is moved to another dossier or agency does not open there. */
function sealedContactPurpose({ agencyId, dossierId }: ContactOwner): string {
  return `contact of dossier ${agencyId}/${dossierId}`;
}

export function sealContact(sealing: Sealing, owner: ContactOwner, contact: DossierContact): Buffer {
  const { email, phone } = contact;
  const text = Buffer.from(JSON.stringify({ email, phone }));
  const padded = Buffer.alloc(Math.ceil(text.length / STEP) * STEP, ' ');
  text.copy(padded);
  return sealing.seal(padded, sealedContactPurpose(owner));
}

/** @throws Error when it was sealed for another dossier or under another key */
export function openContact(sealing: Sealing, owner: ContactOwner, sealed: Uint8Array): DossierContact {
  return JSON.parse(sealing.open(sealed, sealedContactPurpose(owner)).toString()) as DossierContact;
}

/**
 * The keyed digest by which an agency knows that two dossiers are one person's. Of one agency alone, so that nobody can
 * follow a person from agency to agency. `person`: what the host tells people apart by, such as a number of an identity card.
 */
export function personTag(sealing: Sealing, agencyId: number, person: string): Buffer {
  return sealing.tag(person.replace(/\s+/g, '').toUpperCase(), `person of agency ${agencyId}`);
}
