import { Client } from 'pg';

/** Common values of the rows of a floor; agencies and ids differ. */
export interface SampleRow {
  readonly agencies: number;
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly sheet: string;
}

const COLUMNS =
  'response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group, channel, answers';

/**
 * Makes a twin of the response table, so that uncounted rows stay apart from the responses and their tallies.
 *
 * @returns its name
 */
export async function makeTwin(admin: Client, name: string): Promise<string> {
  const table = `floors.${name}`;
  await admin.query('create schema if not exists floors');
  await admin.query(`create table ${table} (like hailong.survey_response including all)`);
  return table;
}

/** Columns and a query that makes so many rows of random agencies. */
export function rowsOf({ agencies, roundId, questionnaireId, sheet }: SampleRow, rows: number): string {
  const agency = `1 + floor(random() * ${agencies})::int`;
  const values = `gen_random_uuid(), ${agency}, ${roundId}, ${questionnaireId}, current_date, 0, 0, '${sheet}'`;
  return `(${COLUMNS}) ${rows === 1 ? `values (${values})` : `select ${values} from generate_series(1, ${rows})`}`;
}
