import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import type { Objection, ObjectionAnswer } from '../domain/objection';

/** Edition to which objections are made. */
interface Edition {
  readonly code: string;
  readonly edition: number;
}

/** Objection with the agency that made it. */
export interface ObjectionOfAgency extends Objection, Edition {
  readonly agencyId: number;
}

interface ObjectionRow extends Omit<ObjectionOfAgency, 'answer'> {
  readonly accepted: boolean | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredOn: CalendarDay | null;
}

/** Reads objections with their answers, the oldest of an agency first, as far as the door sees them. */
export async function objectionsOf(
  tx: Transaction,
  { agencyId, code, edition }: Partial<Edition> & { readonly agencyId?: number },
): Promise<readonly ObjectionOfAgency[]> {
  const rows = await tx.query<ObjectionRow>(
    `select o.agency_id as "agencyId", o.code, o.edition, o.objection_no as number, o.reason, o.actor, o.objected_on as "objectedOn",
       a.accepted, a.answer, a.actor as "answeredBy", a.answered_on as "answeredOn"
     from hailong.release_objection o left join hailong.objection_answer a using (agency_id, code, edition, objection_no)
     where ($1::integer is null or o.agency_id = $1) and ($2::text is null or o.code = $2) and ($3::integer is null or o.edition = $3)
     order by o.code collate "C", o.edition, o.agency_id, o.objection_no`,
    [agencyId ?? null, code ?? null, edition ?? null],
  );
  return rows.map(objectionOf);
}

function objectionOf({ accepted, answer: text, answeredBy, answeredOn, ...row }: ObjectionRow) {
  const answered = accepted !== null && text !== null && answeredBy !== null && answeredOn !== null;
  return { ...row, ...(answered && { answer: { accepted, text, actor: answeredBy, answeredOn } }) };
}

/** Adds an objection, judged under the lock. */
export async function addObjection(
  tx: Transaction,
  { agencyId, code, edition, number, reason, actor, objectedOn }: Omit<ObjectionOfAgency, 'answer'>,
): Promise<void> {
  await tx.query(
    `insert into hailong.release_objection (agency_id, code, edition, objection_no, reason, actor, objected_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [agencyId, code, edition, number, reason, actor, objectedOn],
  );
}

/** Adds the answer to an objection, judged under the lock. */
export async function addAnswer(
  tx: Transaction,
  { agencyId, code, edition, number }: ObjectionOfAgency,
  { accepted, text, actor, answeredOn }: ObjectionAnswer,
): Promise<void> {
  await tx.query(
    `insert into hailong.objection_answer (agency_id, code, edition, objection_no, accepted, answer, actor, answered_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [agencyId, code, edition, number, accepted, text, actor, answeredOn],
  );
}
