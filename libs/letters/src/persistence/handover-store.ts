import type { Transaction } from '@hailong/database';
import { HANDOVERS, Handover } from '../domain/letter';

const WAITING = HANDOVERS.numberOf('waiting');

/** Units with letters that wait for the receiver of the host. */
export async function unitsHandingOn(tx: Transaction): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(
    'select distinct agency_id as id from hailong.letter where handover = $1 order by 1',
    [WAITING],
  );
  return rows.map(({ id }) => id);
}

/** A letter on its way to the receiver, held by this process until its lease ends. */
export interface ClaimedLetter {
  readonly letterId: string;
  readonly aboutId: number;
  readonly sealed: Buffer | null;
  /** Number of attempts, this one included. */
  readonly attempts: number;
}

/** Claims the waiting letters of a unit after an id; two processes never hold the same one. */
export function claimLetters(
  tx: Transaction,
  unitId: number,
  claim: { readonly after: string; readonly now: Date; readonly leaseUntil: Date; readonly limit: number },
): Promise<ClaimedLetter[]> {
  return tx.query(
    `with due as (
       select letter_id from hailong.letter
       where agency_id = $1 and handover = $2 and letter_id > $3 and (lease_until is null or lease_until <= $4)
       order by letter_id limit $6 for update skip locked
     )
     update hailong.letter l set attempts = least(l.attempts + 1, 32767), lease_until = $5 from due
     where l.agency_id = $1 and l.letter_id = due.letter_id
     returning l.letter_id as "letterId", l.about_id as "aboutId", l.sealed, l.attempts`,
    [unitId, WAITING, claim.after, claim.now, claim.leaseUntil, claim.limit],
  );
}

/** Marks how an attempt ended; no moment of it stays. */
export async function markHandover(
  tx: Transaction,
  unitId: number,
  letterId: string,
  handover: Handover,
): Promise<void> {
  await tx.query(
    `update hailong.letter set handover = $3, lease_until = null
     where agency_id = $1 and letter_id = $2 and handover = $4`,
    [unitId, letterId, HANDOVERS.numberOf(handover), WAITING],
  );
}
