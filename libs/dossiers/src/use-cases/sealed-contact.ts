import type { DossierContact } from '../domain/dossier';
import { Sealing } from '@hailong/secrets';
import { samePerson } from '../domain/written-numbers';

/** Row of the frame to which a contact belongs. */
export interface ContactOwner {
  readonly agencyId: number;
  /** UUID in lower case, as the database writes it. */
  readonly dossierId: string;
}

/** Bytes to a multiple of which a contact is padded, so that its length does not tell whose it is. */
const STEP = 64;

/** Purpose of the sealing: a contact that is moved to another dossier or agency does not open there. */
function sealedContactPurpose({ agencyId, dossierId }: ContactOwner): string {
  return `contact of dossier ${agencyId}/${dossierId}`;
}

/** Seals a contact for its row. */
export function sealContact(sealing: Sealing, owner: ContactOwner, contact: DossierContact): Buffer {
  const { email, phone } = contact;
  const text = Buffer.from(JSON.stringify({ email, phone }));
  const padded = Buffer.alloc(Math.ceil(text.length / STEP) * STEP, ' ');
  text.copy(padded);
  return sealing.seal(padded, sealedContactPurpose(owner));
}

/** Opens a sealed contact. @throws Error when it was sealed for another dossier or under another key */
export function openContact(sealing: Sealing, owner: ContactOwner, sealed: Uint8Array): DossierContact {
  return JSON.parse(sealing.open(sealed, sealedContactPurpose(owner)).toString()) as DossierContact;
}

/**
 * Computes the keyed digest by which an agency knows that two dossiers are one person's. Each agency has a digest of its
 * own, so that no person can be followed from agency to agency.
 *
 * @param person identifier from the host, such as the number of an identity card
 */
export function personTag(sealing: Sealing, agencyId: number, person: string): Buffer {
  return sealing.tag(samePerson(person), `person of agency ${agencyId}`);
}
