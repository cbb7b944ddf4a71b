import type { Transaction } from '@hailong/database';
import { FORM_CLASSES } from '@hailong/surveys/domain';

/** Forms of an agency in a round, and the k of the round. */
export interface ToldOf {
  readonly agencyId: number;
  readonly roundId: number;
  readonly smallest: number;
}

/**
 * Lists the blocks of whose forms an agency may be told more than a sum of answers: they hold k independent forms, or none that it has
 * not seen. So it reads the same, whether fewer than k people answered or none.
 */
export async function toldBlocks(
  tx: Transaction,
  { agencyId, roundId, smallest }: ToldOf,
): Promise<readonly number[]> {
  const rows = await tx.query<{ block: number }>(
    `select block from hailong.survey_response where agency_id = $1 and round_id = $2 and block > 0 group by block
     having count(*) filter (where form_class = $4) >= $3 or bool_and(form_class = $5)`,
    [
      ...[agencyId, roundId, smallest],
      ...[FORM_CLASSES.numberOf('independent'), FORM_CLASSES.numberOf('seen')],
    ],
  );
  return rows.map(({ block }) => block);
}
