import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { asAdmin } from '../fixture/with-database';
import { Contestant } from './contestant';
import { pgbench } from './pgbench';
import { Worker, rateOf } from './rate';

/** Common values of the inserted rows; agencies and ids differ. */
export interface SampleRow {
  readonly agencies: number;
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly sheet: string;
}

export interface SingleRowInserts extends Contestant {
  /** `pgbench -M prepared`, or a Node client that does nothing else. */
  readonly tool: string;
}

/** Twin of the response table, so that uncounted rows stay apart from the responses and their tallies. */
const TWIN = `
create schema single_row;
create table single_row.survey_response (like hailong.survey_response including all);`;

const COLUMNS =
  'response_id, agency_id, round_id, questionnaire_id, received_on, respondent_group, channel, answers';

/**
 * Floor of the intake: one INSERT of such a row per transaction, by a superuser outside all walls, each commit durable,
 * with prepared statements, while nothing else runs.
 */
export async function singleRowInserts(
  adminUrl: string,
  row: SampleRow,
  clients: number,
): Promise<SingleRowInserts> {
  await asAdmin(adminUrl, (admin) => admin.query(TWIN));
  if (spawnSync('pgbench', ['--version']).status === 0) {
    const contestant = pgbench(adminUrl, scriptOf(row), clients);
    return { ...contestant, tool: 'pgbench -M prepared' };
  }
  return { ...(await nodeClients(adminUrl, row, clients)), tool: 'Node, pg, prepared' };
}

function scriptOf({ agencies, roundId, questionnaireId, sheet }: SampleRow): string {
  return `\\set agency random(1, ${agencies})
insert into single_row.survey_response (${COLUMNS})
values (gen_random_uuid(), :agency, ${roundId}, ${questionnaireId}, current_date, 0, 0, '${sheet}');
`;
}

async function nodeClients(adminUrl: string, row: SampleRow, clients: number): Promise<Contestant> {
  const connections = Array.from({ length: clients }, () => new Client({ connectionString: adminUrl }));
  for (const connection of connections) connection.on('error', () => undefined);
  await Promise.all(connections.map((connection) => connection.connect()));
  const text = `insert into single_row.survey_response (${COLUMNS}) values ($1, $2, $3, $4, current_date, 0, 0, $5)`;
  let sent = 0;
  const workers = connections.map((connection): Worker => {
    return async () => {
      sent += 1;
      const values = [randomUUID(), (sent % row.agencies) + 1, row.roundId, row.questionnaireId, row.sheet];
      await connection.query({ name: 'insert', text, values });
      return 1;
    };
  });
  return {
    turn: (seconds) => rateOf(workers, seconds),
    close: async () => void (await Promise.all(connections.map((connection) => connection.end()))),
  };
}
