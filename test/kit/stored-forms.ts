import { TestDatabase } from './test-database';

/** A stored form as validity is judged by. */
export interface StoredForm {
  readonly id: string;
  readonly valid: boolean;
  readonly surplus: boolean;
  /** Null: it is no surplus. */
  readonly surplusReason: string | null;
}

/** Reasons by their number, see SURPLUS_REASONS; 0: the quota is full. */
const REASONS = ['QUOTA_FULL', 'SERVICE_MISSING', 'SERVICE_OUTSIDE', 'SERVICE_DIFFERENT'];

const STORED = `
select r.response_id as id, r.valid, r.surplus, coalesce(d.surplus_reason, 0) as reason
from hailong.survey_response r left join hailong.response_detail d using (agency_id, response_id) order by 1`;

/** Forms of all senders, which no agency lists before its round is final. */
export async function storedForms(db: TestDatabase): Promise<readonly StoredForm[]> {
  const rows = await db.admin<Omit<StoredForm, 'surplusReason'> & { reason: number }>(STORED);
  return rows.map(({ reason, ...row }) => ({
    ...row,
    surplusReason: row.surplus ? (REASONS[reason] ?? null) : null,
  }));
}
