import { Database, ensureDerivedLogin, migrate } from '@hailong/database';
import { TestDatabase, emptyDatabase } from '../kit/test-database';

/**
 * PostgreSQL lets a row through when any one permissive policy does. So the wall between agencies stands in each of them;
 * this test is the guard against a careless later one.
 */
describe('the walls', () => {
  let db: Catalogue & Pick<TestDatabase, 'appUrl' | 'drop'>;
  beforeAll(async () => {
    // Opened by no check of the program, so that what stands in the catalogue is judged here first.
    const fresh = await emptyDatabase();
    await migrate(fresh.adminUrl);
    db = { ...fresh, appUrl: await ensureDerivedLogin(fresh.adminUrl) };
  });
  afterAll(() => db.drop());

  it('stand in every policy of an agency by themselves: no policy is right only beside a restrictive one', async () => {
    const policies = await agencyPolicies(db);
    const own = '(agency_id = hailong.current_agency())';
    expect(policies.length).toBeGreaterThan(50);
    for (const { table, kind, name, command, permissive, using, check } of policies) {
      const at = `${table}.${name}`;
      expect([at, permissive]).toEqual([at, true]);
      expect([at, command]).toEqual([at, expect.stringMatching(/^[rawd]$/)]);
      if (command === 'd' && kind === 'tenant') {
        expect([at, using]).toEqual(['admission.agency_destroys', own]);
        continue;
      }
      if (command === 'd') {
        expect([kind, at, using]).toEqual(['announced', at, `(${own} AND (state = 'draft'::text))`]);
        continue;
      }
      const beyond = command === 'r' ? readBeyond(table, kind) : WRITTEN_BEYOND[at];
      if (beyond) {
        expect([at, using]).toEqual([at, beyond]);
        if (command === 'w') expect([at, check]).toEqual([at, beyond]);
        continue;
      }
      // An expression of conditions that all must hold, the wall first.
      const walled = new RegExp(`^(${escaped(own)}|\\(${escaped(own)} AND ((?! OR ).)+\\))$`);
      if (command !== 'a') expect([at, using]).toEqual([at, expect.stringMatching(walled)]);
      if (command !== 'r') expect([at, check]).toEqual([at, expect.stringMatching(walled)]);
    }
  });

  it('ask for the agency without a subquery, which PostgreSQL needs no more and partitions prune better without', async () => {
    const expressions = await db.admin<{ expression: string | null }>(
      `select concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as expression
       from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'hailong'::regnamespace`,
    );
    for (const { expression } of expressions) expect(expression).not.toMatch(/select/i);
  });

  it('let a login that may become the owner copy every table for a backup: a new table needs the policy owner_copies', async () => {
    const without = await db.admin(
      `select c.relname as table from pg_class c
       where c.relnamespace = 'hailong'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations'
         and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_copies' and p.polcmd = 'r'
           and p.polroles = array['hailong_owner'::regrole::oid]
           and pg_get_expr(p.polqual, p.polrelid) ilike 'pg_has_role(session_user, %hailong_owner%, %member%)')`,
    );
    expect(without).toEqual([]);
  });

  it.each([
    ['open to every agency', 'for select to hailong_agency using (true)'],
    ['open to every role', 'for select using (true)'],
    [
      'wider than the wall',
      'for select to hailong_agency using (agency_id = hailong.current_agency() or valid)',
    ],
    ['that lets rows be written for others', 'for insert to hailong_agency with check (true)'],
  ])('make the start refuse a policy %s', async (_kind, terms) => {
    await db.admin(`create policy careless on hailong.survey_response ${terms}`);
    await expect(Database.open({ url: db.appUrl })).rejects.toThrow(
      /let an agency past the wall: survey_response\.careless; restore the schema/,
    );
    await db.admin('drop policy careless on hailong.survey_response');
    await (await Database.open({ url: db.appUrl })).close();
  });

  it.each([
    [
      'a right granted by hand',
      'grant select on hailong.open_comment to hailong_province',
      'revoke select on hailong.open_comment from hailong_province',
      /not ours: grant SELECT on open_comment to hailong_province; run: .*--adopt/,
    ],
    [
      'a right of everybody',
      'grant select on hailong.tally to public',
      'revoke select on hailong.tally from public',
      /not ours: grant SELECT on tally to public/,
    ],
    [
      'a policy that is gone',
      'drop policy intake_reads on hailong.counter',
      'create policy intake_reads on hailong.counter for select to hailong_intake using (true)',
      /missing: create policy intake_reads on counter as permissive for select to hailong_intake using \(true\)/,
    ],
    [
      'a policy of the province that is wider',
      'alter policy province_reads on hailong.survey_round using (true)',
      "alter policy province_reads on hailong.survey_round using (state <> 'draft')",
      /missing: create policy province_reads .*draft.*; not ours: create policy province_reads .*using \(true\)/,
    ],
    [
      'a right by column that is gone',
      'revoke update (applicant) on hailong.dossier from hailong_agency',
      'grant update (applicant) on hailong.dossier to hailong_agency',
      /missing: grant UPDATE \(applicant\) on dossier to hailong_agency/,
    ],
  ])('make the start refuse %s, and name it', async (_kind, change, back, named) => {
    await db.admin(change);
    await expect(Database.open({ url: db.appUrl })).rejects.toThrow(named);
    await db.admin(back);
    await (await Database.open({ url: db.appUrl })).close();
  });

  it('make the start refuse tables that Citus has distributed, and say how to bring them back', async () => {
    // The catalogue table by which Citus knows them, under its name and where it stands; the extension is not needed.
    await db.admin(`set local allow_system_table_mods = on;
      create table pg_catalog.pg_dist_partition (logicalrelid regclass primary key);
      grant select on pg_catalog.pg_dist_partition to public`);
    const citus = (await Database.examine({ url: db.appUrl })).at(-1);
    expect(citus).toMatchObject({
      area: 'walls',
      ok: true,
      en: expect.stringMatching(/no table of Hài Lòng/) as string,
    });
    await db.admin(`insert into pg_catalog.pg_dist_partition values ('hailong.tally'), ('hailong.draw')`);
    await expect(Database.open({ url: db.appUrl })).rejects.toThrow(
      /Citus has distributed the tables draw, tally: .*undistribute_table/,
    );
    await expect(Database.open({ url: db.appUrl })).rejects.toThrow(/Citus đã phân tán các bảng draw, tally/);
    await db.admin(`set local allow_system_table_mods = on; drop table pg_catalog.pg_dist_partition`);
  });
});

/** Tables of others that an agency reads: the organisation, announced documents, shared cells. */
function readBeyond(table: string, kind: string): string | undefined {
  if (kind === 'reference') return 'true';
  if (kind === 'announced') return "((agency_id = hailong.current_agency()) OR (state <> 'draft'::text))";
  return table === 'quota_cell' ? '((agency_id = hailong.current_agency()) OR shared)' : undefined;
}

/** Columns of others that an agency changes: the count of a shared cell, no other column is granted. */
const WRITTEN_BEYOND: Readonly<Record<string, string>> = {
  'quota_cell.agency_counts': '((agency_id = hailong.current_agency()) OR shared)',
};

type Catalogue = Pick<TestDatabase, 'admin'>;

interface Policy {
  readonly table: string;
  /** The first word of the table's comment. */
  readonly kind: string;
  readonly name: string;
  readonly command: string;
  readonly permissive: boolean;
  readonly using: string | null;
  readonly check: string | null;
}

/** Every policy that applies to an agency: by its name, by PUBLIC or by a role that it is a member of. */
function agencyPolicies(db: Catalogue): Promise<Policy[]> {
  return db.admin<Policy>(`
    select c.relname as table, split_part(obj_description(c.oid), ':', 1) as kind, polname as name, polcmd as command, polpermissive as permissive,
      pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check
    from pg_policy join pg_class c on c.oid = polrelid
    where c.relnamespace = 'hailong'::regnamespace
      and exists (select from unnest(polroles) r where r = 0 or pg_has_role('hailong_agency', r, 'usage')) order by 1, 2`);
}

function escaped(text: string): string {
  return text.replace(/[.()]/g, '\\$&');
}
