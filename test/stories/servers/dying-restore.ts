import { Client } from 'pg';
import { hailong } from '../../kit/operator';
import type { TwoClusters } from './two-clusters';

/**
 * Ends the connection of a restore that has loaded every row: it waits to drop its mark, on which another session holds a lock
 * since the restore stood still at the schema. Returns the exit code of the restore.
 */
export async function dieAtTheLastStep(
  clusters: TwoClusters,
  database: string,
  file: string,
): Promise<number> {
  const { shipped } = clusters;
  const [schema, mark] = [new Client(shipped.adminUrl(database)), new Client(shipped.adminUrl(database))];
  await Promise.all([schema.connect(), mark.connect()]);
  await schema.query('begin; create schema hailong');
  const restoring = hailong(['restore', file], { variables: clusters.variablesOf(database) });
  await waiting(clusters, database, 'create schema hailong authorization');
  await mark.query('begin; create table hailong_restore.held ()');
  await schema.query('rollback');
  const process = await waiting(clusters, database, 'drop schema');
  await shipped.admin('postgres', `select pg_terminate_backend(${process})`);
  const { code } = await restoring;
  await mark.query('rollback');
  await Promise.all([schema.end(), mark.end()]);
  return code;
}

/** Process of the server that waits for a lock with a statement. */
async function waiting({ shipped }: TwoClusters, database: string, statement: string): Promise<number> {
  for (;;) {
    const [found] = await shipped.admin<{ pid: number }>(
      'postgres',
      `select pid from pg_stat_activity
       where datname = '${database}' and wait_event_type = 'Lock' and query like '%${statement}%'`,
    );
    if (found) return found.pid;
  }
}
