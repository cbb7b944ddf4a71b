import { Mandate } from './scope';
import { Transaction } from './transaction';

/** The trail as a relation for the statements of higher libs. */
export const TRAIL_RELATION = `(select agency_id, entry_id, at, actor, action, subject, before, after from hailong.audit_entry)`;

export interface AuditEntry {
  /** Verb and noun: `import-agencies`, `publish-questionnaire`. */
  readonly action: string;
  /** Record that was changed: its code or id. */
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Acting user, and the agency in whose trail the change is recorded; an `AgencyScope` has both. */
export interface AuditActor {
  readonly agencyId: number;
  readonly actor: string;
  /** Order of another unit under which the user acts. */
  readonly mandate?: Mandate;
}

/**
 * Appends an entry to the audit trail, in the transaction of the change itself. Under a mandate the entry names its terms
 * beside `after`, which is then an object.
 */
export async function recordAudit(tx: Transaction, by: AuditActor, entry: AuditEntry): Promise<void> {
  await tx.query(
    `insert into hailong.audit_entry (agency_id, actor, action, subject, before, after) values ($1, $2, $3, $4, $5, $6)`,
    [by.agencyId, by.actor, entry.action, entry.subject, json(entry.before), json(afterOf(by, entry))],
  );
}

function afterOf({ mandate }: AuditActor, { after }: AuditEntry): unknown {
  return mandate ? { ...(after as object | undefined), mandate: mandate.terms } : after;
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
