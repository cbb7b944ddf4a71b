import { Seen, seenRows } from '../../../apps/bench/src/singling-out/dumps/seen-rows';
import { TestDatabase } from '../../kit/test-database';

/** All that a database administrator can lay hands on. */
export interface Evidence extends Seen {
  /** The server's log with every statement and its parameters. */
  readonly log: readonly string[];
  /** The write-ahead log itself. */
  readonly wal: Buffer;
  /** Tables touched by each transaction, by the records of the write-ahead log. */
  readonly touched: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Settings under which a server tells its administrator everything. */
export const TALKATIVE = {
  wal_level: 'logical',
  wal_keep_size: '1GB',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'all.log',
  log_statement: 'all',
  log_parameter_max_length: '-1',
  log_error_verbosity: 'default',
  log_line_prefix: '%m [%p] %x ',
  fsync: 'off',
  max_connections: '100',
} as const;

const SLOT = 'curious';

/** Lets the administrator watch from now on; answers with the position in the log. */
export async function startWatching(db: TestDatabase): Promise<string> {
  await db.admin('create extension if not exists pg_walinspect');
  await db.admin(`select pg_create_logical_replication_slot('${SLOT}', 'test_decoding')`);
  const [row] = await db.admin<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn');
  return row?.lsn ?? '';
}

export async function stopWatching(db: TestDatabase): Promise<void> {
  await db.admin(`select pg_drop_replication_slot('${SLOT}')`);
}

export async function collectEvidence(db: TestDatabase, since: string): Promise<Evidence> {
  return {
    rows: await seenRows((sql, parameters) => db.admin(sql, parameters)),
    changes: await changesOf(db),
    log: await logOf(db),
    wal: await walOf(db, since),
    touched: await touchedOf(db, since),
  };
}

async function changesOf(db: TestDatabase): Promise<Evidence['changes']> {
  const rows = await db.admin<{ xid: string; data: string }>(
    `select xid::text as xid, data from pg_logical_slot_peek_changes('${SLOT}', null, null) where data like 'table %'`,
  );
  return rows.map(({ xid, data }) => ({
    xid,
    table: /^table hailong\.(\w+):/.exec(data)?.[1] ?? '',
    text: data,
  }));
}

async function logOf(db: TestDatabase): Promise<string[]> {
  const [row] = await db.admin<{ log: string }>(`select pg_read_file('log/all.log') as log`);
  return (row?.log ?? '').split('\n');
}

async function walOf(db: TestDatabase, since: string): Promise<Buffer> {
  const segments = await db.admin<{ bytes: Buffer }>(
    `select pg_read_binary_file('pg_wal/' || w.name, 0, case when w.name = now.file_name then now.file_offset else size end)
       as bytes
     from pg_ls_waldir() w, pg_walfile_name_offset(pg_current_wal_lsn()) now
     where w.name ~ '^[0-9A-F]{24}$' and w.name between pg_walfile_name($1::pg_lsn) and now.file_name
     order by w.name`,
    [since],
  );
  return Buffer.concat(segments.map(({ bytes }) => bytes));
}

async function touchedOf(db: TestDatabase, since: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db.admin<{ xid: string; name: string }>(
    `select distinct r.xid::text as xid, coalesce(t.relname, c.relname) as name
     from pg_get_wal_block_info($1::pg_lsn, pg_current_wal_flush_lsn()) r
     join pg_class c on pg_relation_filenode(c.oid) = r.relfilenode and c.relnamespace = 'hailong'::regnamespace
     left join pg_index i on i.indexrelid = c.oid left join pg_class t on t.oid = i.indrelid
     where r.reldatabase = (select oid from pg_database where datname = current_database()) and r.xid::text <> '0'`,
    [since],
  );
  const touched = new Map<string, Set<string>>();
  for (const { xid, name } of rows) touched.set(xid, (touched.get(xid) ?? new Set()).add(name));
  return touched;
}
