import { randomUUID } from 'node:crypto';
import { INestApplicationContext } from '@nestjs/common';
import { ResponseBatcher, SubmitResponse, RevalueResponse } from '@hailong/responses/use-cases';
import { Submission } from '@hailong/responses/domain';
import { Verdict, day } from '@hailong/kernel';
import { atOnce } from '../../kit/run-concurrently';
import { expectOk } from '../../kit/expect-ok';
import { aProcess, surveyContext } from '../../kit/servers/process';
import { differencesOf } from './differences-of';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';

const ARRIVAL = { on: day('2018-08-15'), operator: 'clerk' };

describe('the batcher of responses', () => {
  const described = aProvince().with(aProcess()).with(aRound());
  let province: Opened<typeof described>;
  let process1: INestApplicationContext;
  let process2: INestApplicationContext;
  beforeAll(async () => {
    province = await described.open();
    process1 = province.app;
    process2 = await province.process({ intake: { queueLimit: 20, batchLimit: 5 } });
  });
  afterAll(() => province.close());

  const form = (changes: Partial<Submission> = {}): Submission => ({
    key: randomUUID(),
    roundId: province.round.roundId,
    agencyCode: `P.${1 + Math.floor(Math.random() * 3)}`,
    group: 'citizens',
    channel: 'paper',
    answers: [
      { item: 'Q1.1', level: String(1 + Math.floor(Math.random() * 5)) },
      { item: 'GY', level: 'no' },
    ],
    ...changes,
  });
  const send = (app: INestApplicationContext, submission: Submission) =>
    app.get(SubmitResponse).submit(submission, ARRIVAL);
  const stored = async () =>
    (await province.db.admin<{ n: number }>('select count(*)::int as n from hailong.survey_response'))[0]?.n;
  const differences = () => differencesOf(process1);

  it('counts each form once and every tally right while two processes take in, repeat and re-value at the same time', async () => {
    const forms = Array.from({ length: 1500 }, () => form());
    const first = await Promise.all(forms.slice(0, 100).map((one) => send(process1, one)));
    const work: Promise<Verdict<unknown>>[] = forms.map((one) => send(process1, one));
    for (let at = 0; at < 300; at += 15) {
      work.push(
        ...(await Promise.all(forms.slice(at, at + 15).map((one) => send(process2, one)))).map((verdict) =>
          Promise.resolve(verdict),
        ),
      );
    }
    for (const [index, verdict] of first.entries()) {
      const scope = await province.scopeOf(forms[index]?.agencyCode ?? '');
      const { receipt } = expectOk(verdict);
      work.push(
        process1.get(RevalueResponse).revalue(scope, { responseId: receipt, valid: false, reason: 'thử' }),
      );
      if (index % 2)
        work.push(
          process2.get(RevalueResponse).revalue(scope, { responseId: receipt, valid: true, reason: 'thử' }),
        );
    }
    for (const verdict of await Promise.all(work)) expectOk(verdict);
    expect(await stored()).toBe(1500);
    expect(await differences()).toEqual([]);
  });

  it('turns away what does not fit its queue, with a time to come again, and counts nothing of it', async () => {
    const before = await stored();
    const forms = Array.from({ length: 200 }, () => form());
    const verdicts = await Promise.allSettled(forms.map((one) => send(process2, one)));
    const accepted = verdicts.filter(({ status }) => status === 'fulfilled').length;
    const turnedAway = verdicts.flatMap((verdict) =>
      verdict.status === 'rejected' ? [verdict.reason as { code: string; en: string }] : [],
    );
    expect(turnedAway.length).toBeGreaterThan(0);
    for (const fault of turnedAway)
      expect(fault).toMatchObject({
        code: 'SURVEY_BUSY',
        details: { retryAfterMs: 2000 },
        en: expect.stringMatching(/after 2000 ms/) as unknown,
      });
    expect(await stored()).toBe((before ?? 0) + accepted);
    const again = await Promise.all(forms.map((one) => send(process1, one)));
    for (const verdict of again) expectOk(verdict);
    expect(await stored()).toBe((before ?? 0) + 200);
  });

  it('refuses the one form that cannot be stored, and not its neighbours', async () => {
    const before = await stored();
    const broken = form({
      answers: [
        { item: 'Q1.1', level: '5' },
        { item: 'GY', level: 'no' },
      ],
      channel: 'paper',
    });
    const verdicts = await Promise.allSettled([
      ...Array.from({ length: 20 }, () => send(process1, form())),
      process1.get(SubmitResponse).submit(broken, { on: day('2018-08-15'), operator: 'a\u0000b' }),
      ...Array.from({ length: 20 }, () => send(process1, form())),
    ]);
    expect(verdicts.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await stored()).toBe((before ?? 0) + 40);
    expect(await differences()).toEqual([]);
  });

  it('does not store a batch one by one because of one form: its neighbours go in halves', async () => {
    const transactions = async () =>
      (
        await province.db.admin<{ n: number }>(
          'select count(distinct xmin::text)::int as n from hailong.survey_response',
        )
      )[0]?.n ?? 0;
    const before = [await transactions(), await stored()] as const;
    const forms = Array.from({ length: 256 }, (_, at) => ({
      submission: form(),
      arrival: at === 77 ? { ...ARRIVAL, operator: 'a\u0000b' } : ARRIVAL,
    }));
    await expect(process1.get(SubmitResponse).submitAll(forms)).rejects.toThrow();
    expect(await stored()).toBe((before[1] ?? 0) + 255);
    expect((await transactions()) - before[0]).toBe(Math.log2(forms.length));
    expect(await differences()).toEqual([]);
  });

  it('answers a form that comes again without storing it in vain, which would fill the log of the database', async () => {
    const again = form();
    const first = expectOk(await send(process1, again));
    await province.db.admin('revoke insert on hailong.survey_response from hailong_intake');
    try {
      expect(await send(process1, again)).toEqual({ ok: true, value: { ...first, repeated: true } });
      await expect(send(process1, form())).rejects.toThrow();
    } finally {
      await province.db.admin('grant insert on hailong.survey_response to hailong_intake');
    }
  });

  it('stores by itself what was under way when its connection died, and asks nobody to send it again', async () => {
    const before = await stored();
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'; lock table hailong.tally in share mode`;
    const [verdict] = await atOnce<unknown>(
      province.db.adminUrl,
      'lock table hailong.tally in access exclusive mode',
      [
        () => send(process1, form()),
        // Waits as well, so that the form is known to be on its way once more before both are let go.
        () => province.db.admin(cut),
      ],
    );
    expect(verdict).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await stored()).toBe((before ?? 0) + 1);
    expect(await differences()).toEqual([]);
  });

  it('gives everything it took a verdict before the process ends, and takes no more', async () => {
    const leaving = await surveyContext(province.db.appUrl);
    await send(leaving, form());
    const before = await stored();
    const taken = Array.from({ length: 300 }, () => send(leaving, form()));
    await Promise.resolve();
    const closing = new Promise((resolve) => setImmediate(() => resolve(leaving.close())));
    const verdicts = await Promise.all(taken);
    await expect(
      leaving.get(ResponseBatcher).store({} as Parameters<ResponseBatcher['store']>[0]),
    ).rejects.toMatchObject({
      code: 'SURVEY_BUSY',
    });
    await closing;
    expect(verdicts.every(({ ok }) => ok)).toBe(true);
    expect(await stored()).toBe((before ?? 0) + 300);
  });
});
