import type { Check } from '../checks/check';
import type { CatalogueQuery } from '../checks/ownership-check';

/** Schema that stands in a database from the beginning of a restore until all rows are there, and holds nothing. */
const MARK = 'hailong_restore';

/** Statements that mark the database. @param file name of the backup, for the sentence */
export function markStatements(file: string, escape: (text: string) => string): readonly string[] {
  return [`create schema ${MARK}`, `comment on schema ${MARK} is ${escape(file)}`];
}

export const UNMARK = `drop schema if exists ${MARK}`;

const MARKED = `
select coalesce(obj_description(n.oid, 'pg_namespace'), '…') as file from pg_catalog.pg_namespace n where n.nspname = '${MARK}'`;

/** Check that finds a restore under way or broken off; undefined where there is none. */
export async function unfinishedRestore(query: CatalogueQuery): Promise<Check | undefined> {
  const [mark] = await query<{ file: string }>(MARKED);
  return mark && { area: 'migrations', ok: false, ...unfinished(mark.file) };
}

function unfinished(file: string) {
  return {
    vi: `lần khôi phục từ "${file}" đang chạy hoặc đã dừng giữa chừng, chưa ghi gì vào cơ sở dữ liệu; nếu không còn chạy, hãy khôi phục lại: npm run hailong -- restore ${file}; hoặc, để tiếp tục mà không khôi phục, chạy trong cơ sở dữ liệu này: drop schema ${MARK}`,
    en: `a restore from "${file}" is under way or broke off, and has written nothing into the database; if it runs no more, restore again: npm run hailong -- restore ${file}; or, to go on without it, run in this database: drop schema ${MARK}`,
  };
}
