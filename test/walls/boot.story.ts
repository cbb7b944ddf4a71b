import { ACTOR_RESOLVER, OpenToAll, SurveyResolver } from '@hailong/access';
import { AgencyScope, Database, revertLast } from '@hailong/database';
import { SatisfactionSurveyModule } from '@hailong/module';
import { Injectable, Module } from '@nestjs/common';
import { Query } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { ScopeMaker } from '../../libs/access/src/scope-maker';
import { TestDatabase, testDatabase } from '../kit/test-database';

describe('the module refuses to start', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  it('as a superuser, and says which login to use', async () => {
    await expect(Database.open({ url: db.adminUrl })).rejects.toThrow(
      /can climb the walls \(superuser\); give the application the login hailong_app/,
    );
  });

  it('as an owner or as one who bypasses row security', async () => {
    const name = `strong_${process.pid}`;
    await db.admin(`create role ${name} login password 'x' bypassrls`);
    await db.admin(
      `grant hailong_agency, hailong_province, hailong_intake, hailong_public, hailong_results, hailong_examiner to ${name}`,
    );
    await db.admin(`grant connect on database ${new URL(db.adminUrl).pathname.slice(1)} to ${name}`);
    const url = new URL(db.appUrl);
    url.username = name;
    url.password = 'x';
    await expect(Database.open({ url: url.toString() })).rejects.toThrow(/BYPASSRLS/);
    await db.admin(`alter role ${name} nobypassrls`);
    await db.admin(`grant hailong_owner to ${name}`);
    await expect(Database.open({ url: url.toString() })).rejects.toThrow(/\(owner\)/);
    await db.admin(`drop owned by ${name}`);
    await db.admin(`drop role ${name}`);
  });

  it('on a table without its wall', async () => {
    await db.admin('alter table hailong.tally no force row level security');
    await expect(Database.open({ url: db.appUrl })).rejects.toThrow(/tables without a wall: tally/);
    await db.admin('alter table hailong.tally force row level security');
  });

  it('on a database newer than itself', async () => {
    await db.admin(
      `insert into hailong.migrations (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`,
    );
    await expect(Database.open({ url: db.appUrl })).rejects.toThrow(
      /newer than this program .*FromTheFuture.*update the program/,
    );
    await db.admin(`delete from hailong.migrations where name like 'FromTheFuture%'`);
  });

  it('on a database that is not migrated, and says what to run', async () => {
    const other = await testDatabase();
    await revertLast(other.adminUrl);
    await expect(Database.open({ url: other.appUrl })).rejects.toThrow(
      /1 pending; run: npm run hailong -- migrate/,
    );
    await other.drop();
  });

  it('with a handler that does not say who may call it', async () => {
    @Injectable()
    @SurveyResolver()
    class Careless {
      @Query(() => String)
      everything(): string {
        return 'open';
      }

      @Query(() => String)
      @OpenToAll()
      hello(): string {
        return 'hello';
      }
    }
    @Module({
      imports: [SatisfactionSurveyModule.forRoot({ database: { url: db.appUrl }, resolveActor: () => null })],
      providers: [
        Careless,
        { provide: ACTOR_RESOLVER, useValue: () => null },
        { provide: ScopeMaker, useValue: {} },
      ],
    })
    class Host {}
    const boot = Test.createTestingModule({ imports: [Host] })
      .compile()
      .then((app) => app.init());
    await expect(boot).rejects.toThrow(/handlers without an access decorator: Careless.everything;/);
  });
});

describe('a door', () => {
  let db: TestDatabase;
  let database: Database;
  const scope = AgencyScope.of(1, 'tester');
  beforeAll(async () => {
    db = await testDatabase();
    database = await Database.open({ url: db.appUrl, poolSize: 8 });
    await db.admin(`insert into hailong.agency (code, founded_on) values ('A1', '2020-01-01')`);
  });
  afterAll(async () => {
    await database.close();
    await db.drop();
  });

  it('lets nothing be written while reading', async () => {
    const attempt = database.agency.read(scope, (tx) =>
      tx.query(
        `insert into hailong.survey_plan (agency_id, code, state, document) values (1, 'x', 'draft', '{}')`,
      ),
    );
    await expect(attempt).rejects.toMatchObject({ code: '25006' });
  });

  it('leaves no tenant behind on a pooled connection', async () => {
    await database.agency.read(scope, (tx) => tx.query('select 1'));
    const rows = await Promise.all(
      Array.from({ length: 20 }, () =>
        database.intake.read((tx) =>
          tx.query(
            `select coalesce(current_setting('hailong.agency_id', true), '') as id, current_user as role`,
          ),
        ),
      ),
    );
    for (const [row] of rows) expect(row).toEqual({ id: '', role: 'hailong_intake' });
  });

  it('gives a handle that is dead after its transaction', async () => {
    const kept = await database.agency.read(scope, (tx) => Promise.resolve(tx));
    await expect(kept.query('select 1')).rejects.toThrow(/has ended/);
  });

  it('outlives a connection that the server ends between two statements, and the next work gets another', async () => {
    const attempt = database.agency.read(scope, async (tx) => {
      const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await db.admin('select pg_terminate_backend($1, 5000)', [row?.pid]);
      await db.admin('select 1');
      await tx.query('select 1');
    });
    await expect(attempt).rejects.toThrow();
    expect(await database.agency.read(scope, (tx) => tx.query('select 1 as n'))).toEqual([{ n: 1 }]);
  });

  it('undoes everything when its work fails half-way', async () => {
    const attempt = database.agency.write(scope, async (tx) => {
      await tx.query(
        `insert into hailong.survey_plan (agency_id, code, state, document) values (1, 'half', 'draft', '{}')`,
      );
      throw new Error('half-way');
    });
    await expect(attempt).rejects.toThrow('half-way');
    expect(await db.admin(`select from hailong.survey_plan`)).toEqual([]);
  });

  it('runs its work again, whole, after a deadlock', async () => {
    await db.admin(
      `insert into hailong.survey_plan (agency_id, code, state, document) values (1, 'a', 'draft', '{}'), (1, 'b', 'draft', '{}')`,
    );
    let bothHoldOne: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => (bothHoldOne = resolve));
    let holding = 0;
    let runs = 0;
    const touch = (first: string, second: string) =>
      database.agency.write(scope, async (tx) => {
        runs += 1;
        const update = (code: string) =>
          tx.query(`update hailong.survey_plan set document = document || '{"n": 1}' where code = $1`, [
            code,
          ]);
        await update(first);
        holding += 1;
        if (holding === 2) bothHoldOne();
        await meeting;
        await update(second);
      });
    await Promise.all([touch('a', 'b'), touch('b', 'a')]);
    expect(runs).toBe(3);
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 31, '1; drop table x' as unknown as number])(
    'takes no agency id like %p',
    (id) => {
      expect(() => AgencyScope.of(id, 'x')).toThrow(RangeError);
    },
  );
});
