import { Sealing } from '@hailong/secrets';
import type { ListTarget, MemberContact } from '../domain/list-member';

/** Row of a list to which a contact belongs. */
export interface MemberOwner {
  readonly agencyId: number;
  /** UUID in lower case, as the database writes it. */
  readonly memberId: string;
}

/** Bytes to a multiple of which a contact is padded, so that its length does not tell whose it is. */
const STEP = 256;

/** Purpose of the sealing: a contact that is moved to another member or agency does not open there. */
function purpose({ agencyId, memberId }: MemberOwner): string {
  return `contact of list member ${agencyId}/${memberId}`;
}

/** Seals name, address and contact of a member for its row. */
export function sealMember(sealing: Sealing, owner: MemberOwner, contact: MemberContact): Buffer {
  const { name, address, email, phone } = contact;
  const text = Buffer.from(JSON.stringify({ name, address, email, phone }));
  const padded = Buffer.alloc(Math.ceil(text.length / STEP) * STEP, ' ');
  text.copy(padded);
  return sealing.seal(padded, purpose(owner));
}

/** Opens a sealed contact. @throws Error when it was sealed for another member or under another key */
export function openMember(sealing: Sealing, owner: MemberOwner, sealed: Uint8Array): MemberContact {
  return JSON.parse(sealing.open(sealed, purpose(owner)).toString()) as MemberContact;
}

/** Computes the keyed digest by which a list knows an enterprise or person again; each list has a digest of its own. */
export function memberTag(
  sealing: Sealing,
  { agencyId, roundId, group }: ListTarget & { readonly agencyId: number },
  code: string,
): Buffer {
  return sealing.tag(code.toUpperCase(), `list of agency ${agencyId}, round ${roundId}, group ${group}`);
}
