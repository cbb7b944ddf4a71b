import { TestDatabase, testDatabase } from '../kit/test-database';
import { Actor, actAs, countRows, seedEveryTable } from '../kit/wall-seed';
import { Table, catalogue, insertable, refusal } from './catalogue';
import { FOREIGN_ROWS } from './foreign-rows';
import { PROVINCE_READS } from './province-reads';
import { NO_MANDATE, OF_THE_PROVINCE, STATES, WITHOUT_MANDATE, WITH_MANDATE } from './refused-tables';

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
    [
      { role: 'hailong_agency', agencyId: 1, mandateId: 1 },
      { reference: 2, announced: 1, tenant: 1 },
      WITH_MANDATE,
    ],
    [
      { role: 'hailong_agency', agencyId: 1, mandateId: 2 },
      { reference: 2, announced: 1, tenant: 1 },
      WITHOUT_MANDATE,
    ],
    [{ role: 'hailong_agency', agencyId: 3 }, { reference: 2, announced: 0, tenant: 0 }, WITH_MANDATE],
    [{ role: 'hailong_agency' }, { reference: 2, announced: 0, tenant: 0 }, WITH_MANDATE],
    [{ role: 'hailong_province' }, { reference: 2, announced: 0, tenant: 'refused' }, PROVINCE_READS],
    [
      { role: 'hailong_intake' },
      { reference: 2, announced: 0, tenant: 'refused' },
      {
        tally: 2,
        survey_response: 2,
        quota_cell: 2,
        draw_cluster: 2,
        round_secret: 2,
        round_class_key: 2,
        invitation: 0,
        admission: 2,
        app_client: 2,
        collecting_body: 2,
        counter: 2,
      },
    ],
    [
      { role: 'hailong_results', agencyId: 1 },
      { reference: 'refused', announced: 'refused', tenant: 'refused' },
      { ...STATES, survey_round: 1, block_tally: 1, form_account: 1, unit_group_tally: 1 },
    ],
    [
      { role: 'hailong_results' },
      { reference: 'refused', announced: 'refused', tenant: 'refused' },
      { ...STATES, survey_round: 0, block_tally: 0, form_account: 0, unit_group_tally: 0 },
    ],
    [
      { role: 'hailong_examiner', agencyId: 1 },
      { reference: 2, announced: 1, tenant: 1 },
      { ...NO_MANDATE, ...OF_THE_PROVINCE },
    ],
    [
      { role: 'hailong_public' },
      { reference: 'refused', announced: 'refused', tenant: 'refused' },
      { published_answer: 2, release: 2, release_step: 0, release_link: 2, release_paper: 2 },
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

  it.each([
    ['ranking_scheme', 'announced', 'code, ', `'s', `],
    ['field_list', 'published', '', ''],
  ])(
    'let nobody change a %s that is %s, and the province add no such row',
    async (table, done, key, code) => {
      const province: Actor = { role: 'hailong_province' };
      const day = `${done}_on`;
      const where = 'where agency_id = 1';
      await db.admin(`update hailong.${table} set state = '${done}', ${day} = '2026-01-01' ${where}`);
      const changed = `update hailong.${table} set document = '{}' returning agency_id`;
      expect(await actAs(db, province, changed)).toEqual([{ agency_id: 2 }]);
      const added = `insert into hailong.${table} (agency_id, ${key}version, state, document) values (1, ${code}2, '${done}', '{}')`;
      await expect(actAs(db, province, added)).rejects.toThrow(/row-level security/);
      for (const statement of [changed, added])
        await expect(actAs(db, { role: 'hailong_agency', agencyId: 1 }, statement)).rejects.toThrow(
          /permission denied/,
        );
      const intake = `select agency_id from hailong.${table}`;
      expect(await actAs(db, { role: 'hailong_intake' }, intake)).toEqual([{ agency_id: 1 }]);
      await db.admin(`update hailong.${table} set state = 'draft', ${day} = null ${where}`);
    },
  );

  it('let nobody change or remove a conversion that was saved, the province included, and nobody else add any', async () => {
    const add = `insert into hailong.point_conversion values (1, 'd', 2, '{"code": "d"}', '2026-01-02') returning version`;
    expect(await actAs(db, { role: 'hailong_province' }, add)).toEqual([{ version: 2 }]);
    const changes = [
      `update hailong.point_conversion set document = '{"code": "d"}'`,
      `update hailong.point_conversion set version = 3`,
      `delete from hailong.point_conversion`,
    ];
    for (const change of changes)
      await expect(actAs(db, { role: 'hailong_province' }, change)).rejects.toThrow(/permission denied/);
    for (const role of ['hailong_agency', 'hailong_examiner', 'hailong_intake', 'hailong_app'])
      await expect(actAs(db, { role, agencyId: 1 }, add)).rejects.toThrow(/permission denied/);
  });

  it('refuse an agency, and the examiner in it, a row for another agency, in every table they may add to', async () => {
    const addable = await insertable(db);
    expect(addable).toEqual(Object.keys(FOREIGN_ROWS).sort());
    for (const name of addable) {
      const attempt = actAs(
        db,
        { role: 'hailong_examiner', agencyId: 1, mandateId: 2 },
        `insert into hailong.${name} ${FOREIGN_ROWS[name]}`,
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
});
