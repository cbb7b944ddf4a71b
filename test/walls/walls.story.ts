import { TestDatabase, testDatabase } from '../kit/test-database';
import { Actor, actAs, countRows, seedEveryTable } from '../kit/wall-seed';
import { Table, catalogue, insertable, refusal } from './catalogue';

/** Tables that show their rows under the mandate of their batch alone, to the agency itself as well. */
const WITHOUT_MANDATE = { recontact_frame: 0, recontact_member: 0, recontact_outcome: 0 };

/**
 * The walls, table by table as the catalogue lists them: a new table without a declared kind, without policies or with
 * a column order that forgets the tenant fails here by existing.
 */
describe('the walls', () => {
  let db: TestDatabase;
  let tables: Table[];
  beforeAll(async () => {
    db = await testDatabase();
    tables = await catalogue(db);
    await seedEveryTable(db);
  });
  afterAll(() => db.drop());

  it('know every table and its kind', () => {
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables)
      expect([table.name, table.kind]).toEqual([
        table.name,
        expect.stringMatching(/^(reference|announced|tenant)$/),
      ]);
  });

  it('have two rows in every table, one of each agency, to be proved on', async () => {
    for (const { name } of tables) expect([name, await countRows(db, name)]).toEqual([name, 2]);
  });

  it.each<[Actor, Record<Table['kind'], number | 'refused'>, Partial<Record<string, number | 'refused'>>]>([
    [{ role: 'hailong_agency', agencyId: 1 }, { reference: 2, announced: 1, tenant: 1 }, WITHOUT_MANDATE],
    [{ role: 'hailong_agency', agencyId: 2 }, { reference: 2, announced: 1, tenant: 1 }, WITHOUT_MANDATE],
    [{ role: 'hailong_agency', agencyId: 1, mandateId: 1 }, { reference: 2, announced: 1, tenant: 1 }, {}],
    [
      { role: 'hailong_agency', agencyId: 1, mandateId: 2 },
      { reference: 2, announced: 1, tenant: 1 },
      WITHOUT_MANDATE,
    ],
    [{ role: 'hailong_agency', agencyId: 3 }, { reference: 2, announced: 0, tenant: 0 }, {}],
    [{ role: 'hailong_agency' }, { reference: 2, announced: 0, tenant: 0 }, {}],
    [
      { role: 'hailong_province' },
      { reference: 2, announced: 0, tenant: 'refused' },
      { tally: 2, quota_cell: 2, quota_target: 2, delivery: 2, opinion: 2, letter: 2, letter_box: 2 },
    ],
    [
      { role: 'hailong_intake' },
      { reference: 2, announced: 0, tenant: 'refused' },
      {
        tally: 2,
        survey_response: 2,
        quota_cell: 2,
        draw_cluster: 2,
        round_secret: 2,
        invitation: 0,
        admission: 2,
        app_client: 2,
        collecting_body: 2,
        counter: 2,
      },
    ],
    [
      { role: 'hailong_public' },
      { reference: 'refused', announced: 'refused', tenant: 'refused' },
      { published_answer: 2 },
    ],
    [{ role: 'hailong_app' }, { reference: 'refused', announced: 'refused', tenant: 'refused' }, {}],
  ])('show %o what is its own and nothing else', async (actor, expected, exceptions) => {
    for (const { name, kind } of tables) {
      const seen = await actAs(db, actor, `select count(*)::int as n from hailong.${name}`).then(
        (rows) => rows[0]?.n,
        refusal,
      );
      expect([name, seen]).toEqual([name, exceptions[name] ?? expected[kind]]);
    }
  });

  it('let an announced row be read by every agency, but changed by its owner alone', async () => {
    await db.admin(`update hailong.survey_plan set state = 'signed' where agency_id = 2`);
    const other: Actor = { role: 'hailong_agency', agencyId: 1 };
    expect(await actAs(db, other, `select agency_id from hailong.survey_plan order by 1`)).toEqual([
      { agency_id: 1 },
      { agency_id: 2 },
    ]);
    expect(
      await actAs(
        db,
        other,
        `update hailong.survey_plan set document = '{}' where agency_id = 2 returning 1 as n`,
      ),
    ).toEqual([]);
    await db.admin(`update hailong.survey_plan set state = 'draft' where agency_id = 2`);
  });

  it('let nobody change a published criteria set or questionnaire, its owner included', async () => {
    for (const table of ['criteria_set', 'questionnaire']) {
      await db.admin(
        `update hailong.${table} set state = 'published', published_on = '2026-01-01' where agency_id = 1`,
      );
      const owner: Actor = { role: 'hailong_agency', agencyId: 1 };
      expect(await actAs(db, owner, `update hailong.${table} set document = '{}' returning 1 as n`)).toEqual(
        [],
      );
      await db.admin(`update hailong.${table} set state = 'draft', published_on = null where agency_id = 1`);
    }
  });

  it('refuse an agency a row for another agency, in every table it may add to', async () => {
    const addable = await insertable(db);
    const rows: Record<string, string> = {
      tally: `values (2, 1, 1, 0, 0, 1, 0, '{1}', 7)`,
      quota_cell: `(agency_id, round_id, cell_id, rule, meaning) values (2, 1, 2, 'q', 'floor')`,
      quota_target: `(agency_id, round_id, cell_id, as_of, population, target, source, frozen, actor) values (2, 1, 1, '2026-01-02', 1, 1, 's', false, 'a')`,
      dossier: `(agency_id, code, receiving_id, deciding_id, outcome, applicant, finished_on) values (2, 'd', 1, 1, 'granted', 'citizen', '2026-01-01')`,
      frame_count: `(agency_id, window_from, window_to, as_of, dossiers, source, note, actor) values (2, '2026-01-01', '2026-01-01', '2026-01-01', 1, 's', 'n', 'a')`,
      draw: `(agency_id, round_id, purpose, drawn_on, method, seed, frame_as_of, frame_digest, document, actor) values (2, 1, 'survey', '2026-01-01', 'm', 's', now(), 'd', '{}', 'a')`,
      draw_frame: `values (2, 2, 2, 'l')`,
      draw_member: `values (2, 2, '00000000-0000-4000-8000-000000000001', 0, 2, 'sample', '2026-01-01', now())`,
      recontact_batch: `(agency_id, round_id, giver_id, method, seed, digest, drawn_on, ends_on, document, actor) values (2, 1, 2, 'm', 's', 'd', '2026-01-01', '2026-02-01', '{}', 'a')`,
      recontact_draw: `(agency_id, batch_id, unit_id, round_id, population, drawn) values (2, 3, 2, 1, 9, 1)`,
      recontact_frame: `values (2, 2, 2, 'c A')`,
      recontact_member: `(agency_id, batch_id, dossier_id, position) values (2, 2, '00000000-0000-4000-8000-000000000001', 2)`,
      recontact_outcome: `values (2, 2, '00000000-0000-4000-8000-000000000002', 2, 1, null, null, null, 1, null, 'a', '2026-01-02')`,
      draw_cluster: `values (2, 2, 2, 1, 0, 'c', 'w', 1, 1, 1)`,
      draw_household: `values (2, 2, 1, 2, 2, 'sample', '2026-01-01')`,
      round_secret: `values (2, 2, '', '', '', '2026-01-01')`,
      invitation: `(agency_id, round_id, port, made_on, expires_on) values (2, 1, 'paper', '2026-01-01', '2026-01-01')`,
      admission: `(agency_id, round_id, token_hash, short_code_hash, expires_on) values (2, 1, 'b', 'b', '2026-01-01')`,
      delivery: `(agency_id, invitation_id, kind, next_attempt_at) values (2, '00000000-0000-4000-8000-000000000002', 'reminder', now())`,
      reminder_group: `values (2, 1, '2026-01-02', '2026-01-03', 5)`,
      original_opening: `(agency_id, opinion_id, actor, reason, opened_at, closes_at) values (2, '00000000-0000-4000-8000-000000000002', 'a', 'r', '2026-01-01', '2026-01-02')`,
      letter: `(agency_id, about_id, sealed, handover) values (2, 1, 'x', 0)`,
      app_client: `(agency_id, label, key_hash) values (2, 'Hue-S', 'b')`,
      collecting_body: `(agency_id, code, name, kind) values (2, 'X', 'Bưu điện', 1)`,
      counter: `(agency_id, label, token_hash) values (2, 'Quầy 2', 'b')`,
      response_import: `(agency_id, import_id, round_id, file_name, actor) values (2, '00000000-0000-4000-8000-000000000001', 1, 'f', 'a')`,
      list_member: `(agency_id, member_id, round_id, respondent_group, body) values (2, '00000000-0000-4000-8000-000000000009', 1, 'g', true)`,
      dossier_import: `(agency_id, file_digest, file_name, actor) values (2, repeat('a', 64), 'f', 'a')`,
      audit_entry: `(agency_id, actor, action, subject) values (2, 'a', 'b', 'c')`,
      criteria_set: `(agency_id, code, version, state, document) values (2, 'x', 9, 'draft', '{}')`,
      questionnaire: `(agency_id, code, version, state, document, sheet_offsets, sheet_size) values (2, 'x', 9, 'draft', '{}', '{}', 0)`,
      opinion: `(agency_id, round_id, questionnaire_id, group_no, item, comment, folded, appeared_on, due_on) values (2, 1, 1, 2, 'YK', 'c', 'c', '2026-01-01', '2026-01-22')`,
      opinion_code: `values (2, 1, 'YK', 'b', 'l')`,
      opinion_step: `values (2, '00000000-0000-4000-8000-000000000002', 2, 1, 'n', 'a', now())`,
      published_answer: `(agency_id, round_id, summary, answer, published_on) values (2, 1, 's', 'a', '2026-01-01')`,
      response_correction: `(agency_id, response_id, valid, reason, actor) values (2, '00000000-0000-4000-8000-000000000002', false, 'r', 'a')`,
      survey_plan: `(agency_id, code, state, document) values (2, 'x', 'draft', '{}')`,
      survey_round: `(agency_id, plan_id, code, state, document) values (2, 2, 'x', 'draft', '{}')`,
    };
    expect(addable).toEqual(Object.keys(rows).sort());
    for (const name of addable) {
      const attempt = actAs(
        db,
        { role: 'hailong_agency', agencyId: 1, mandateId: 2 },
        `insert into hailong.${name} ${rows[name]}`,
      );
      await expect(attempt).rejects.toThrow(/row-level security/);
    }
  });

  it('show the intake the keys of responses and the numbers of clusters, never an answer or a village', async () => {
    const intake: Actor = { role: 'hailong_intake' };
    for (const table of ['survey_response', 'draw_cluster'])
      expect(await actAs(db, intake, `select agency_id from hailong.${table}`)).toHaveLength(2);
    for (const refused of [
      'select answers from hailong.survey_response',
      'select comment from hailong.open_comment',
      'update hailong.survey_response set valid = false',
      'select village from hailong.draw_cluster',
      'select commune from hailong.draw_cluster',
    ])
      await expect(actAs(db, intake, refused)).rejects.toThrow(/permission denied/);
  });

  it('let no role truncate, own or create anything, and delete nothing but drafts of documents', async () => {
    const found = await db.admin(`
      select grantee, table_name, privilege_type from information_schema.role_table_grants
      where table_schema = 'hailong' and grantee <> 'hailong_owner' and privilege_type not in ('SELECT', 'INSERT', 'UPDATE')
      order by table_name`);
    expect(found).toEqual(
      ['criteria_set', 'questionnaire', 'survey_plan', 'survey_round'].map((table) => ({
        ...{ grantee: 'hailong_agency', table_name: table, privilege_type: 'DELETE' },
      })),
    );
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
