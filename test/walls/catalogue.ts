import { TestDatabase } from '../kit/test-database';

export interface Table {
  readonly name: string;
  readonly kind: 'reference' | 'announced' | 'tenant';
}

export async function catalogue(db: TestDatabase): Promise<Table[]> {
  return db.admin<Table>(`select c.relname as name, split_part(obj_description(c.oid), ':', 1) as kind from pg_class c
    where c.relnamespace = 'hailong'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations' order by 1`);
}

export async function insertable(db: TestDatabase): Promise<string[]> {
  const rows = await db.admin<{ name: string }>(`select c.relname as name from pg_class c
    where c.relnamespace = 'hailong'::regnamespace and c.relkind = 'r'
      and has_any_column_privilege('hailong_examiner', c.oid, 'insert') order by 1`);
  return rows.map((row) => row.name);
}

export function refusal(error: Error): string {
  return /permission denied/.test(error.message) ? 'refused' : error.message;
}
