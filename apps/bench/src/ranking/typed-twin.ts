import { asAdmin } from '../fixture/with-database';

/** Twin of the forms of a round: a row each, with the agency and the level of every item in a smallint column of its own. */
export interface TypedTwin {
  readonly roundId: number;
  /** Characters of an answer sheet. */
  readonly positions: number;
}

/** Names of the columns of the answers. */
export function answerColumns(positions: number): readonly string[] {
  return Array.from({ length: positions }, (_, at) => `a${at + 1}`);
}

/** Name of the table of a twin. */
export function twinTable(roundId: number): string {
  return `typed_columns.form_${roundId}`;
}

/**
 * Makes the twin of a filled round beside it, as large as the round, indexed by agency and vacuumed.
 *
 * @returns the number of its rows
 */
export function makeTypedTwin(adminUrl: string, { roundId, positions }: TypedTwin): Promise<number> {
  const [table, columns] = [twinTable(roundId), answerColumns(positions)];
  const levels = columns.map((_, at) => `nullif(strpos('123456789', substr(answers, ${at + 1}, 1)), 0)`);
  return asAdmin(adminUrl, async (admin) => {
    await admin.query('create schema if not exists typed_columns');
    const typed = ['agency', ...columns].map((column) => `${column} smallint`);
    await admin.query(`create table ${table} (${typed.join(', ')})`);
    const { rowCount } = await admin.query(
      `insert into ${table} select agency_id, ${levels.join(', ')} from hailong.survey_response where round_id = $1 and valid`,
      [roundId],
    );
    await admin.query(`create index on ${table} (agency)`);
    await admin.query(`vacuum analyze ${table}`);
    return rowCount ?? 0;
  });
}
