import type { Transaction } from '@hailong/database';
import { BlockPart } from '../domain/block-part';
import { ClassTallies, NumberSums } from '../domain/hold-back';
import { Sealed } from './block-store';
import { PART, partValues } from './part-columns';

/** Answers of a part that are held back. */
export interface HeldAnswers extends ClassTallies {
  readonly sums: NumberSums;
}

/** Takes the answers of parts that are held back, for them to be held or shown together. */
export function takeHeldAnswers(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  parts: readonly BlockPart[],
): Promise<HeldAnswers[]> {
  return tx.query<HeldAnswers>(
    `delete from hailong.held_answers where agency_id = $1 and round_id = $2
       and (${PART}) in (select * from unnest($3::int[], $4::smallint[], $5::smallint[], $6::smallint[], $7::smallint[]))
     returning seen, touched, independent, sums`,
    [
      ...[agencyId, roundId],
      ...[0, 1, 2, 3, 4].map((column) => parts.map((part) => partValues(part)[column])),
    ],
  );
}

/** Holds answers back under a part, which holds none. */
export async function holdAnswers(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  part: BlockPart,
  { seen, touched, independent, sums }: HeldAnswers,
): Promise<void> {
  await tx.query(
    `insert into hailong.held_answers (agency_id, round_id, ${PART}, seen, touched, independent, sums)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [agencyId, roundId, ...partValues(part), seen, touched, independent, JSON.stringify(sums)],
  );
}
