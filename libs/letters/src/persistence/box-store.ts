import type { Transaction } from '@hailong/database';

/** A letter in the box: for a unit, about an agency below it, sealed. Nothing else is known of it. */
export interface BoxedLetter {
  /** Digest of the key that it was sent under. */
  readonly boxId: string;
  readonly unitId: number;
  readonly aboutId: number;
  readonly sealed: Buffer;
}

/** Puts a letter into the box; a letter that was sent before under the same key stays as it is. */
export async function putIntoBox(tx: Transaction, letter: BoxedLetter): Promise<void> {
  await tx.query(
    `insert into hailong.letter_box (agency_id, box_id, about_id, sealed) values ($1, $2, $3, $4) on conflict do nothing`,
    [letter.unitId, letter.boxId, letter.aboutId, letter.sealed],
  );
}

/** Units for which letters lie in the box. */
export async function unitsWithLetters(tx: Transaction): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(
    'select distinct agency_id as id from hailong.letter_box where about_id is not null order by 1',
  );
  return rows.map(({ id }) => id);
}

/** Takes letters of a unit out of the box, until the transaction ends; another process takes others. */
export function lettersInBox(tx: Transaction, unitId: number, limit: number): Promise<BoxedLetter[]> {
  return tx.query(
    `select box_id as "boxId", agency_id as "unitId", about_id as "aboutId", sealed from hailong.letter_box
     where agency_id = $1 and about_id is not null order by box_id limit $2 for update skip locked`,
    [unitId, limit],
  );
}

/** Empties the box of letters: their rows stay, so that the same letter cannot be sent again, and hold nothing. */
export async function emptyBox(tx: Transaction, unitId: number, boxIds: readonly string[]): Promise<void> {
  await tx.query(
    'update hailong.letter_box set about_id = null, sealed = null where agency_id = $1 and box_id = any ($2::uuid[])',
    [unitId, boxIds],
  );
}
