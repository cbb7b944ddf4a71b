import { Transaction } from './transaction';

export interface AuditEntry {
  /** Verb and noun: `import-agencies`, `publish-questionnaire`. */
  readonly action: string;
  /** What it was done to: a code, an id. */
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Who did it, and the agency whose trail it stands in. An AgencyScope is one. */
export interface AuditActor {
  readonly agencyId: number;
  readonly actor: string;
}

/** Append-only, in the transaction of the change itself. */
export async function recordAudit(tx: Transaction, by: AuditActor, entry: AuditEntry): Promise<void> {
  await tx.query(
    `insert into hailong.audit_entry (agency_id, actor, action, subject, before, after) values ($1, $2, $3, $4, $5, $6)`,
    [by.agencyId, by.actor, entry.action, entry.subject, json(entry.before), json(entry.after)],
  );
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
