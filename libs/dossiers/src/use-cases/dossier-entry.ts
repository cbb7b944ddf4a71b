import { randomUUID } from 'node:crypto';
import { openContact, personTag, sealContact } from './sealed-contact';
import { Sealing } from '@hailong/secrets';
import { DossierContact, DossierReport, DossierStatus, outcomeOf } from '../domain/dossier';
import { readPhone } from '../domain/written-numbers';
import { voucherAfter } from '../domain/voucher';
import type { DossierRow } from '../persistence/dossier-store';

/** Report whose agencies are found. */
export interface AddressedReport {
  readonly report: DossierReport;
  /** Agency in whose frame the dossier stands. */
  readonly agencyId: number;
  readonly receivingId: number;
  readonly decidingId: number;
  /** No round will write to the applicant any more, see contactIsOver. */
  readonly contactIsOver: boolean;
  /** True when the portal, the dossier system or an operator's file reports it, false when the rated agency does. */
  readonly bySystem: boolean;
}

export interface DossierEntry {
  readonly row: DossierRow;
  readonly status: DossierStatus;
  /** Values that a correction changed, before and after; of personal ones only `kept` and `none`. */
  readonly changes: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

/** Makes the row of a reported dossier, and lists its differences from the known row. The last report counts. */
export function dossierEntry(sealing: Sealing, to: AddressedReport, known?: DossierRow): DossierEntry {
  const { report, agencyId, receivingId, decidingId } = to;
  const dossierId = known?.dossierId ?? randomUUID();
  const objects = known?.objects === true || report.objects === true;
  const reported: Omit<DossierRow, 'vouchedBy'> = {
    ...{ dossierId, code: report.code, receivingId, decidingId },
    ...{ procedure: report.procedure ?? null, field: report.field ?? null, ...outcomeOf(report) },
    ...{ applicant: report.applicant, finishedOn: report.finishedOn, objects, retracted: false },
    personTag: tagOf(sealing, agencyId, report) ?? (objects ? (known?.personTag ?? null) : null),
    // An applicant with an objection, or without a round to come, needs no contact.
    sealedContact:
      objects || to.contactIsOver ? null : contactOf(sealing, { agencyId, dossierId }, report, known),
  };
  const changes = known ? changesOf(known, reported) : {};
  const changesAnything = Object.keys(changes).length > 0;
  const row = {
    ...reported,
    vouchedBy: voucherAfter({ bySystem: to.bySystem, changesAnything }, known?.vouchedBy),
  };
  if (!known) return { row, status: 'reported', changes };
  if (known.vouchedBy !== row.vouchedBy) changes.vouchedBy = [known.vouchedBy, row.vouchedBy];
  return { row, status: Object.keys(changes).length > 0 ? 'corrected' : 'unchanged', changes };
}

/** Finds the first value of a report that must be sealed; undefined: none. */
export function placeOfSecret({ email, phone, person }: DossierReport): string | undefined {
  if (email !== undefined) return 'email';
  if (phone !== undefined) return 'phone';
  return person === undefined ? undefined : 'person';
}

function tagOf(sealing: Sealing, agencyId: number, { person }: DossierReport): Buffer | undefined {
  return person === undefined ? undefined : personTag(sealing, agencyId, person);
}

/** Seals the contact of a report. An equal known contact stays as it is, since sealing it again would look like a change. */
function contactOf(
  sealing: Sealing,
  owner: { readonly agencyId: number; readonly dossierId: string },
  { email, phone: written }: DossierReport,
  known: DossierRow | undefined,
): Buffer | null {
  const phone = written === undefined ? undefined : readPhone(written);
  if (email === undefined && phone === undefined) return null;
  const kept = known?.sealedContact ?? undefined;
  const before = kept && readable(() => openContact(sealing, owner, kept));
  if (kept && before?.email === email && before?.phone === phone) return kept;
  return sealContact(sealing, owner, { email, phone });
}

/** Opens a contact; undefined when another key sealed it: then the reported one replaces it. */
function readable(open: () => DossierContact): DossierContact | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

const PLAIN = [
  ...([
    'receivingId',
    'decidingId',
    'procedure',
    'field',
    'outcome',
    'late',
    'applicant',
    'finishedOn',
  ] as const),
  ...(['objects', 'retracted'] as const),
];
const PERSONAL = ['personTag', 'sealedContact'] as const;

function changesOf(
  before: Omit<DossierRow, 'vouchedBy'>,
  after: Omit<DossierRow, 'vouchedBy'>,
): Record<string, readonly [before: unknown, after: unknown]> {
  const plain = PLAIN.filter((key) => before[key] !== after[key]).map(
    (key) => [key, [before[key], after[key]]] as const,
  );
  const personal = PERSONAL.filter((key) => !sameBytes(before[key], after[key])).map(
    (key) => [key, [said(before[key]), said(after[key])]] as const,
  );
  return Object.fromEntries([...plain, ...personal]);
}

function sameBytes(before: Buffer | null, after: Buffer | null): boolean {
  return before === null || after === null ? before === after : before.equals(after);
}

function said(bytes: Buffer | null): 'kept' | 'none' {
  return bytes === null ? 'none' : 'kept';
}
