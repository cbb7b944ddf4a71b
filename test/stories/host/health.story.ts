import { SurveyHealth } from '@hailong/module';
import { Client } from 'pg';
import { atOnce } from '../../kit/run-concurrently';
import { A_RATING, NO_FEEDBACK, SUBMIT } from '../../kit/intake';
import { surveyContext } from '../../kit/servers/process';
import { SubmitResponse } from '@hailong/responses/use-cases';
import { day } from '@hailong/kernel';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound } from '../../kit/round';
import { aClerk } from '../../kit/clerk';

interface Ready {
  readonly status: number;
  readonly body: { readonly ready: boolean; readonly reasons: readonly { code: string; vi: string }[] };
}

describe('the health of a portal', () => {
  const described = aProvince().with(aPortal()).with(aRound()).with(aClerk());
  let province: Opened<typeof described>;
  beforeAll(async () => (province = await described.open()));
  afterAll(() => province.close());

  const ready = async (): Promise<Ready> => {
    const response = await fetch(`${province.portal.url}/health/ready`);
    return { status: response.status, body: (await response.json()) as Ready['body'] };
  };
  const database = () => new URL(province.db.appUrl).pathname.slice(1);
  /** Ends all sessions of the database and lets none begin. */
  const shut = async (closed: boolean) => {
    const server = new Client(process.env.HAILONG_TEST_SERVER);
    await server.connect();
    await server.query(`alter database ${database()} allow_connections ${String(!closed)}`);
    const end = 'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1';
    if (closed) await server.query(end, [database()]);
    await server.end();
  };

  it('is ready while forms can be stored, as the role of the intake', async () => {
    expect(await ready()).toEqual({ status: 200, body: { ready: true, reasons: [] } });
    expect(await province.app.get(SurveyHealth).ready()).toMatchObject({
      database: { reachable: true },
      intakeLine: { role: 'hailong_intake' },
      queue: { length: 0, limit: 5000 },
      deliveriesWaiting: { count: 0, oldestSeconds: 0 },
    });
  });

  it('is not ready when PostgreSQL is gone, says so, stays alive, and is ready again with it', async () => {
    await shut(true);
    const gone = await ready();
    expect(gone.status).toBe(503);
    expect(gone.body).toMatchObject({ ready: false, reasons: [{ code: 'DATABASE' }] });
    expect(gone.body.reasons[0]?.vi).toMatch(/PostgreSQL/);
    const answers = ['health/live', 'health', 'ready'].map((path) => fetch(`${province.portal.url}/${path}`));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 503]);
    await shut(false);
    expect(await ready()).toMatchObject({ status: 200, body: { ready: true } });
    const { data } = await province.portal.ask(SUBMIT, { input: province.clerk.form({ channel: 'KIOSK' }) });
    expect(data).toBeDefined();
  });

  it('counts the due messages of all agencies and how long the oldest has been due', async () => {
    await province.db.admin(
      `with i as (
         insert into hailong.invitation (agency_id, round_id, port, made_on, expires_on)
         select agency_id, $1::int, 'email', '2018-08-01', '2018-10-31' from hailong.agency
         where code in ('P.1', 'P.2') returning agency_id, invitation_id
       )
       insert into hailong.delivery (agency_id, invitation_id, kind, state, attempts, next_attempt_at)
       select agency_id, invitation_id, 'invitation', 'waiting', 0, '2018-08-14T16:50:00Z' from i`,
      [province.round.roundId],
    );
    const { ready: isReady, deliveriesWaiting } = await province.app.get(SurveyHealth).ready();
    expect([isReady, deliveriesWaiting]).toEqual([true, { count: 2, oldestSeconds: 600 }]);
  });

  it('answers in time although the database does not, and probes that come meanwhile take no connection', async () => {
    const app = await surveyContext(province.db.appUrl);
    const health = app.get(SurveyHealth);
    const answers = await Promise.all(Array.from({ length: 50 }, () => health.ready(0)));
    expect(new Set(answers.map(({ reasons }) => reasons[0]?.code))).toEqual(new Set(['DATABASE']));
    const [sessions] = await province.db.admin<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'hailong'`,
    );
    expect(sessions?.n).toBeLessThan(20);
    await app.close();
  });

  it('is not ready while the queue of forms is full', async () => {
    const app = await surveyContext(province.db.appUrl, { intake: { queueLimit: 2, batchLimit: 1 } });
    const health = app.get(SurveyHealth);
    const send = (n: number) =>
      app.get(SubmitResponse).submit(
        {
          ...{
            key: `a form of a full queue ${n}`.replaceAll(' ', '-'),
            roundId: province.round.roundId,
          },
          ...{ agencyCode: 'P.1', group: 'citizens', channel: 'paper', answers: [A_RATING, NO_FEEDBACK] },
        },
        { on: day('2018-08-15'), operator: 'clerk' },
      );
    const codes = async () => (await health.ready()).reasons.map(({ code }) => code);
    const fill = async () => {
      const waiting = [send(2), send(3)];
      while (!(await codes()).includes('QUEUE'));
      await Promise.all([...waiting, province.db.admin('select from hailong.tally')]);
    };
    const lock = 'lock table hailong.tally in access exclusive mode';
    const first = async () => void (await send(1));
    await atOnce(province.db.adminUrl, lock, [first, fill]);
    expect(await codes()).toEqual([]);
    await app.close();
  });
});
