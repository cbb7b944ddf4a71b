import { Client } from 'pg';
import { EmbeddedPostgresOptions, startEmbeddedPostgres } from '../embedded/start-embedded-postgres';

/** Name of the database on the embedded server. */
const DATABASE = 'hailong';

export interface EmbeddedDatabase {
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** Starts the embedded server of a home, or joins it, and makes the database in it. */
export async function startEmbeddedDatabase(options: EmbeddedPostgresOptions): Promise<EmbeddedDatabase> {
  const server = await startEmbeddedPostgres(options);
  const url = new URL(server.url);
  url.pathname = `/${DATABASE}`;
  const adminUrl = url.toString();
  try {
    await createDatabase(server.url);
    await takeSpareRights(adminUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { adminUrl, stop: () => server.stop() };
}

/**
 * Rights that PostgreSQL gives every login and no door needs: tables and functions of a session, large objects, locks that outlive a
 * transaction, and counts of the rows of all agencies that were written.
 */
const SPARE_RIGHTS = `
revoke temporary on database ${DATABASE} from public;
revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea), lo_open(oid, integer), lo_unlink(oid),
  lo_put(oid, bigint, bytea), lo_get(oid), lo_get(oid, bigint, integer), lowrite(integer, bytea), loread(integer, integer),
  lo_truncate(integer, integer), lo_truncate64(integer, bigint) from public;
revoke execute on function pg_advisory_lock(bigint), pg_advisory_lock(integer, integer), pg_advisory_lock_shared(bigint),
  pg_advisory_lock_shared(integer, integer), pg_try_advisory_lock(bigint), pg_try_advisory_lock(integer, integer),
  pg_try_advisory_lock_shared(bigint), pg_try_advisory_lock_shared(integer, integer) from public;
revoke execute on function pg_stat_get_tuples_inserted(oid), pg_stat_get_tuples_updated(oid), pg_stat_get_tuples_deleted(oid),
  pg_stat_get_live_tuples(oid), pg_stat_get_dead_tuples(oid), pg_stat_get_mod_since_analyze(oid),
  pg_stat_get_ins_since_vacuum(oid), pg_stat_get_xact_tuples_inserted(oid), pg_stat_get_db_tuples_inserted(oid) from public`;

/** Key of the lock (any constant). */
const RIGHTS_LOCK = 4_211_004;

/** Takes them from the server that is ours alone; on another server an application beside ours may depend on them. */
async function takeSpareRights(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // PostgreSQL fails where two processes change the rights of one database at the same moment.
    await client.query('select pg_advisory_lock($1)', [RIGHTS_LOCK]);
    await client.query(SPARE_RIGHTS);
  } finally {
    await client.end();
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    if (!wasMadeMeanwhile(error)) throw error;
  } finally {
    await client.end();
  }
}

/**
 * Tells whether another process made the database between the question and the answer: PostgreSQL finds its name taken, or two
 * transactions write the name at the same moment.
 */
function wasMadeMeanwhile(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '42P04' || (code === '23505' && constraint === 'pg_database_datname_index');
}
