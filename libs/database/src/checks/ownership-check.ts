import { Check } from './check';

/** Check of the owner of a schema. */
export interface OwnershipCheck extends Check {
  /** True when `migrate --adopt` may mend the schema; false when rows may be missing. */
  readonly adoptable: boolean;
}

/** Runs a statement of the catalogue, which every login may read. */
export type CatalogueQuery = <Row>(sql: string) => Promise<Row[]>;

interface Facts {
  /** True when the schema has tables beside the ledger. */
  readonly filled: boolean;
  /** Owners of the schema and of its contents, other than `hailong_owner`. */
  readonly strangers: readonly string[];
  readonly rightsMissing: boolean;
  readonly policiesMissing: boolean;
  /** True when a table has no primary key: other tools make keys after the rows. */
  readonly keysMissing: boolean;
}

const FACTS = `
with schema as (select oid, nspowner, nspacl from pg_namespace where nspname = 'hailong'),
  owners(owner) as materialized (
    select nspowner from schema
    union select relowner from pg_class where relnamespace = (select oid from schema)
    union select proowner from pg_proc where pronamespace = (select oid from schema)),
  tables as (
    select oid from pg_class
    where relnamespace = (select oid from schema) and relkind in ('r', 'p') and relname <> 'migrations')
select exists (select from tables) as filled,
  array(select pg_get_userbyid(owner)::text from owners where pg_get_userbyid(owner) <> 'hailong_owner' order by 1) as strangers,
  not exists (select from schema, aclexplode(schema.nspacl) a join pg_roles r on r.oid = a.grantee
    where r.rolname = 'hailong_agency' and a.privilege_type = 'USAGE') as "rightsMissing",
  exists (select from tables where not exists (select from pg_policy where polrelid = tables.oid)) as "policiesMissing",
  exists (select from tables where not exists (select from pg_constraint where conrelid = tables.oid and contype = 'p')) as "keysMissing"`;

/**
 * Checks whether the schema is as `migrate` makes it: owned by `hailong_owner`, with its rights and policies. A backup restored
 * without owners, without rights or before the roles were there is not, and differs from one that is not migrated.
 */
export async function ownershipCheck(query: CatalogueQuery): Promise<OwnershipCheck> {
  const [facts] = await query<Facts>(FACTS);
  if (!facts?.filled) return { ok: true, adoptable: true, ...CHECKED };
  const { strangers } = facts;
  if (facts.keysMissing) return { ok: false, adoptable: false, area: 'migrations', ...HALF };
  if (strangers.length > 0)
    return { ok: false, adoptable: true, area: 'migrations', ...notOurs(strangers.join(', ')) };
  if (facts.rightsMissing || facts.policiesMissing)
    return { ok: false, adoptable: true, area: 'migrations', ...BARE };
  return { ok: true, adoptable: true, ...CHECKED };
}

const CHECKED = {
  area: 'migrations',
  vi: 'lược đồ thuộc hailong_owner, đủ quyền và chính sách',
  en: 'the schema is owned by hailong_owner, with its rights and policies',
};

function notOurs(owners: string) {
  return {
    vi: `lược đồ hailong thuộc "${owners}", không thuộc hailong_owner: bản sao lưu được khôi phục không kèm chủ sở hữu; hãy chạy: npm run hailong -- migrate --adopt`,
    en: `not ours: the schema hailong is owned by "${owners}", not by hailong_owner; a backup was restored without owners; run: npm run hailong -- migrate --adopt`,
  };
}

const HALF = {
  vi: 'lược đồ hailong mới được khôi phục một nửa: có bảng chưa có khóa chính, dữ liệu có thể thiếu; hãy chạy "drop schema hailong cascade" trong cơ sở dữ liệu này rồi khôi phục lại từ đầu',
  en: 'the schema hailong is half restored: tables lack their primary keys, and rows may be missing; run "drop schema hailong cascade" in this database, then restore again from the beginning',
};

const BARE = {
  vi: 'lược đồ hailong thiếu quyền hoặc chính sách: bản sao lưu được khôi phục không kèm quyền, hoặc trước khi có vai trò; hãy chạy: npm run hailong -- migrate --adopt',
  en: 'the schema hailong lacks its rights or policies: a backup was restored without privileges, or before the roles were there; run: npm run hailong -- migrate --adopt',
};
