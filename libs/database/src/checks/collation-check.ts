import { Check } from './check';

/** Collation of the Vietnamese alphabet, quoted as SQL writes it: `order by name collate ${VIETNAMESE_ORDER}`. */
export const VIETNAMESE_ORDER = '"vi-x-icu"';

/** Checks whether the server can sort names by the Vietnamese alphabet, for which it needs ICU. */
export async function collationCheck(query: <Row>(sql: string) => Promise<readonly Row[]>): Promise<Check> {
  const found = await query(
    `select from pg_collation where collnamespace = 'pg_catalog'::regnamespace and quote_ident(collname) = '${VIETNAMESE_ORDER}'`,
  );
  return found.length > 0
    ? {
        area: 'collation',
        ok: true,
        vi: 'máy chủ xếp được tên theo thứ tự chữ cái tiếng Việt',
        en: 'the server can sort names by the Vietnamese alphabet',
      }
    : {
        area: 'collation',
        ok: false,
        vi: `máy chủ không có thứ tự chữ cái ${VIETNAMESE_ORDER}; hãy dùng bản PostgreSQL có ICU (mọi gói phát hành chính thức đều có), rồi chạy "select pg_import_system_collations('pg_catalog')" bằng tài khoản quản trị`,
        en: `the server has no collation ${VIETNAMESE_ORDER}; use a PostgreSQL with ICU, as every official package has, and run "select pg_import_system_collations('pg_catalog')" as its administrator`,
      };
}
