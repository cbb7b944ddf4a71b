import { randomUUID } from 'node:crypto';
import { Sealing } from '@hailong/secrets';
import { readPhone } from '../../domain/written-numbers';
import type { MemberContact, MemberReport, MemberStatus } from '../domain/list-member';
import type { MemberRow } from '../persistence/list-store';
import { MemberOwner, openMember, sealMember } from './sealed-member';

/** Row of a list whose key is computed. */
export interface KeyedReport {
  readonly report: MemberReport;
  readonly agencyId: number;
  /** Digest of the code; absent for a body. */
  readonly tag?: Buffer;
}

export interface MemberEntry {
  readonly row: MemberRow;
  readonly status: MemberStatus;
}

/**
 * Makes the row of a member, and tells whether it differs from the known row. The last report counts, but an objection and
 * what was noted of the member stay.
 * @param next number of a new member
 */
export function memberEntry(
  sealing: Sealing,
  { report, agencyId, tag }: KeyedReport,
  known: MemberRow | undefined,
  next: number,
): MemberEntry {
  const memberId = known?.memberId ?? randomUUID();
  const { code, name, field = null, email, phone } = report;
  const objects = known?.objects === true || report.objects === true;
  const contact = contactOf(report, tag === undefined);
  const sealedContact = objects || !contact ? null : sealed(sealing, { agencyId, memberId }, contact, known);
  const row: MemberRow = {
    ...{ memberId, number: known?.number ?? next, field, objects, sealedContact, removed: false },
    ...(tag === undefined
      ? { code, codeTag: null, name: name ?? null }
      : { code: null, codeTag: tag, name: null }),
    reachable: sealedContact !== null && (email !== undefined || phone !== undefined),
    issuedOn: known?.issuedOn ?? null,
    issuedBy: known?.issuedBy ?? null,
    undeliverableOn: known?.undeliverableOn ?? null,
  };
  if (!known) return { row, status: 'added' };
  return { row, status: isSame(known, row) ? 'unchanged' : 'corrected' };
}

/** Contact to seal; undefined for a body without one. */
function contactOf(
  { name, address, email, phone: written }: MemberReport,
  isBody: boolean,
): MemberContact | undefined {
  const phone = written === undefined ? undefined : readPhone(written);
  if (!isBody) return { name, address, email, phone };
  return (address ?? email ?? phone) === undefined ? undefined : { address, email, phone };
}

/** Seals a contact. An equal known contact stays as it is, since sealing it again would look like a change. */
function sealed(
  sealing: Sealing,
  owner: MemberOwner,
  contact: MemberContact,
  known: MemberRow | undefined,
): Buffer {
  const kept = known?.sealedContact;
  if (kept && isOpenedAs(sealing, owner, kept, contact)) return kept;
  return sealMember(sealing, owner, contact);
}

/** False also where another key sealed it: then the reported contact replaces it. */
function isOpenedAs(sealing: Sealing, owner: MemberOwner, kept: Buffer, contact: MemberContact): boolean {
  try {
    const before = openMember(sealing, owner, kept);
    return (['name', 'address', 'email', 'phone'] as const).every((key) => before[key] === contact[key]);
  } catch {
    return false;
  }
}

function isSame(before: MemberRow, after: MemberRow): boolean {
  const plain = ['name', 'field', 'objects', 'reachable', 'removed'] as const;
  const bytes = [before.sealedContact, after.sealedContact];
  const [a, b] = bytes;
  const sameContact = a && b ? a.equals(b) : a === b;
  return sameContact && plain.every((key) => before[key] === after[key]);
}
