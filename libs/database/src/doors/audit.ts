import { AgencyScope, ProvinceScope } from './scope';
import { Transaction } from './transaction';

export interface AuditEntry {
  /** Verb and noun: `import-agencies`, `publish-questionnaire`. */
  readonly action: string;
  /** What it was done to: a code, an id. */
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Append-only, in the transaction of the change itself. The province's first import has no agency to stand under yet. */
export async function recordAudit(
  tx: Transaction,
  scope: AgencyScope | ProvinceScope,
  entry: AuditEntry,
): Promise<void> {
  if (scope.agencyId === undefined) return;
  await tx.query(
    `insert into hailong.audit_entry (agency_id, actor, action, subject, before, after) values ($1, $2, $3, $4, $5, $6)`,
    [scope.agencyId, scope.actor, entry.action, entry.subject, json(entry.before), json(entry.after)],
  );
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
