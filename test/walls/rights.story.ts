import { TestDatabase, testDatabase } from '../kit/test-database';

describe('the rights of the roles, and the keys of the tables,', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  it('let no role truncate, own or create anything; agencies delete drafts and used-up admissions alone, the examiner the rows that it replaces', async () => {
    const found = await db.admin(`
      select grantee, table_name, privilege_type from information_schema.role_table_grants
      where table_schema = 'hailong' and grantee <> 'hailong_owner' and privilege_type not in ('SELECT', 'INSERT', 'UPDATE')
      order by grantee, table_name`);
    const deleting = (grantee: string, tables: readonly string[]) =>
      tables.map((table) => ({ grantee, table_name: table, privilege_type: 'DELETE' }));
    expect(found).toEqual([
      ...deleting('hailong_agency', [
        'admission',
        'criteria_set',
        'questionnaire',
        'survey_plan',
        'survey_round',
      ]),
      ...deleting('hailong_examiner', [
        'block',
        'held_answers',
        'open_comment',
        'received_forms',
        'response_detail',
        'survey_response',
      ]),
    ]);
    const creators =
      await db.admin(`select rolname from pg_roles where rolname like 'hailong%' and rolname not in ('hailong_owner', 'hailong_migrator')
      and (has_schema_privilege(rolname, 'hailong', 'create') or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`);
    expect(creators).toEqual([]);
  });

  it('put the tenant first in every primary, unique and foreign key', async () => {
    const keys = await db.admin<{ table: string; contype: string; first: string; target: string | null }>(`
      select c.relname as table, k.contype, a.attname as first, f.relname as target from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      left join pg_class f on f.oid = k.confrelid
      where k.connamespace = 'hailong'::regnamespace and k.contype in ('p', 'u', 'f') and c.relname <> 'migrations'`);
    const strangers = keys.filter(
      (key) =>
        !/^(agency_id|successor_id|parent_id|core_owner_id|criteria_owner_id|receiving_id|deciding_id)$/.test(
          key.first,
        ),
    );
    // An agency's code is unique in the province: the one key that is not a tenant's.
    expect(strangers).toEqual([{ table: 'agency', contype: 'u', first: 'code', target: null }]);
  });

  it('have no materialised view, no view, no security definer function and no trigger to slip through', async () => {
    expect(
      await db.admin(
        `select relname from pg_class where relnamespace = 'hailong'::regnamespace and relkind in ('v', 'm')`,
      ),
    ).toEqual([]);
    expect(
      await db.admin(
        `select proname from pg_proc where pronamespace = 'hailong'::regnamespace and prosecdef`,
      ),
    ).toEqual([]);
    expect(
      await db.admin(`select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'hailong'::regnamespace and not t.tgisinternal`),
    ).toEqual([]);
  });
});
