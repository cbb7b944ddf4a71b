import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { SimulateRound } from '@hailong/responses/use-cases';
import { Client } from 'pg';
import { expectOk } from '../../kit/expect-ok';
import { anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { FOR_THE_INVITED, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { startPortal } from '../../kit/servers/portal-process';
import { TEST_SECRET_KEY } from '../../kit/secret-key';

const FORMS = 60;

describe('a close of a round whose process is killed in the middle', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: FOR_THE_INVITED, demonstration: true }))
    .with(anOperator());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    const { app, round } = province;
    expectOk(await app.get(SimulateRound).simulate({ round, responses: FORMS, seed: 1 }));
  });
  afterAll(() => province.close());

  const state = async () => {
    const [row] = await province.db.admin<State>(STATE);
    return row;
  };

  it('owes what it had begun, and all that was to follow', async () => {
    await killedAt('hailong.sealing', async () => (await state())?.sealed === 2);
    expect(await state()).toMatchObject({
      ...{ state: 'closed', owed: ['close/blocks', 'close/secrets', 'close/targets'] },
      ...{ sealed: 2, keys: 3 },
    });
  });

  it('is named by doctor with each work', async () => {
    const { code, stdout } = await province.operator.run(['doctor']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ rounds [^]*seal and show blocks[^]*destroy keys[^]*freeze targets \(closed\)/);
  });

  it('owes less when its repetition is killed as well', async () => {
    await killedAt('hailong.frame', async () => (await state())?.keys === 1);
    expect(await state()).toMatchObject({ owed: ['close/secrets', 'close/targets'], sealed: 3, keys: 1 });
  });

  it('is completed by the next start of the portal, with each form and each destruction once', async () => {
    const portal = await startPortal(province.db, path.join(province.operator.folder, 'home'), {
      HAILONG_SECRET_KEY: TEST_SECRET_KEY,
    });
    while ((await state())?.owed.length !== 0);
    await portal.stop();
    expect(await state()).toEqual({
      ...{ state: 'closed', owed: [], sealed: 3, keys: 0 },
      ...{ forms: FORMS, shown: FORMS, destructions: 3 },
    });
    expect((await province.operator.run(['doctor'])).stdout).toMatch(/✓ rounds/);
    expect((await province.operator.run(['verify'])).code).toBe(0);
  });

  /** Kills a program that closes the round while it waits at P.2 for this lock, once it has come as far as it can. */
  async function killedAt(lock: string, isReached: () => Promise<boolean>): Promise<void> {
    const { agencyId } = await province.scopeOf('P.2');
    const holder = new Client({ connectionString: province.db.adminUrl });
    await holder.connect();
    await holder.query('select pg_advisory_lock(hashtext($1), $2)', [lock, agencyId]);
    const program = closing();
    const ended = once(program, 'exit');
    while (!(await isReached()) && program.exitCode === null);
    program.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');
    await holder.end();
  }

  function closing(): ChildProcess {
    const [hook, main] = ['test/kit/run-typescript.cjs', 'apps/cli/src/main.ts'].map((file) =>
      path.resolve(file),
    );
    const { db, round } = province;
    return spawn(process.execPath, ['--require', hook ?? '', main ?? '', 'round', 'close', round.code], {
      stdio: 'ignore',
      env: {
        ...process.env,
        ...{ DATABASE_URL: db.adminUrl, APP_DATABASE_URL: db.appUrl, HAILONG_SECRET_KEY: TEST_SECRET_KEY },
      },
    });
  }
});

/** Progress of a close, as the tables tell it. */
interface State {
  readonly state: string;
  readonly owed: readonly string[];
  /** Agencies whose last forms are sealed. */
  readonly sealed: number;
  /** Agencies whose keys are there. */
  readonly keys: number;
  readonly forms: number;
  /** Forms of shown blocks. */
  readonly shown: number;
  /** Entries of the trail that record a destruction of keys. */
  readonly destructions: number;
}

const STATE = `
select state, owed, (select count(*)::int from hailong.sealing_moment where closed) as sealed,
  (select count(sealed_signing_key)::int from hailong.round_secret) as keys,
  (select count(*)::int from hailong.survey_response) as forms,
  (select coalesce(sum(responses), 0)::int from hailong.block_tally where shown_on is not null) as shown,
  (select count(*)::int from hailong.audit_entry where action = 'destroy-invitation-keys') as destructions
from hailong.survey_round`;
