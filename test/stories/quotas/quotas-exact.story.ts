import { randomUUID } from 'node:crypto';
import { AgencyScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { RevalueResponse, SubmitResponse, VerifyTallies } from '@hailong/responses/use-cases';
import { Submission } from '@hailong/responses/domain';
import { CloseRound } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { addCell, takenOf } from '../../kit/limited-cells';
import { expectOk } from '../../kit/expect-ok';
import { watching } from '../../kit/run-concurrently';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';

const ON = day('2018-08-15');

describe('a quota', () => {
  const described = aProvince().with(aProcess()).with(aRound());
  let province: Opened<typeof described>;
  let processes: INestApplicationContext[];
  let agencyId: number;
  beforeEach(async () => {
    province = await described.open();
    processes = [province.app, await province.process()];
    agencyId = (await province.scopeOf('P.1')).agencyId;
  });
  afterEach(() => province.close());

  const form = (changes: Partial<Submission> = {}): Submission => ({
    key: randomUUID(),
    roundId: province.round.roundId,
    agencyCode: 'P.1',
    group: 'citizens',
    channel: 'paper',
    answers: [
      { item: 'Q1.1', level: '4' },
      { item: 'GY', level: 'no' },
    ],
    ...changes,
  });
  const send = (at: number, submission: Submission, on = ON) =>
    (processes[at % processes.length] as INestApplicationContext)
      .get(SubmitResponse)
      .submit(submission, { on, operator: 'clerk' });
  const finishers = (count: number, changes: (at: number) => Partial<Submission> = () => ({})) =>
    Promise.all(Array.from({ length: count }, (_, at) => send(at, form(changes(at)))));
  const cell = (wish: {
    meaning: 'exact' | 'ceiling';
    most: number;
    cellId?: number;
    shared?: boolean;
    channel?: number;
  }) => addCell(province.db, { agencyId, roundId: province.round.roundId, ...wish });
  const stored = async () =>
    (
      await province.db.admin<{ counted: number; surplus: number }>(
        `select count(*) filter (where valid and not surplus)::int as counted, count(*) filter (where valid and surplus)::int as surplus
         from hailong.survey_response`,
      )
    )[0];
  const mustAgree = async () => {
    for await (const { differences, cellDifferences } of (processes[0] as INestApplicationContext)
      .get(VerifyTallies)
      .verify('test')) {
      expect([...differences, ...cellDifferences]).toEqual([]);
    }
  };

  it('with a ceiling of 100 takes exactly 100 of a thousand who finish at once and says so to the clerk of the others (Qualtrics manual; FormSG #1097)', async () => {
    await cell({ meaning: 'ceiling', most: 100 });
    const verdicts = await finishers(1000);
    const refused = verdicts.flatMap((verdict) => (verdict.ok ? [] : verdict.problems));
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(100);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['QUOTA_FULL']));
    expect(refused[0]?.vi).toMatch(/không cần nhập lại/);
    expect(`${refused[0]?.vi} ${refused[0]?.en}`).not.toMatch(/cảm ơn|thank you|bạn/i);
    expect(await stored()).toEqual({ counted: 100, surplus: 0 });
    expect(await takenOf(province.db, province.round.roundId)).toEqual([100]);
    await mustAgree();
  });

  it('that is exact takes everybody, counts the first 100 and keeps the others as surplus', async () => {
    await cell({ meaning: 'exact', most: 100 });
    const verdicts = await finishers(1000);
    expect(verdicts.every(({ ok }) => ok)).toBe(true);
    expect(await stored()).toEqual({ counted: 100, surplus: 900 });
    await mustAgree();
  });

  it('counts every channel of the round in one cell, and several agencies where it says so', async () => {
    await cell({ meaning: 'ceiling', most: 50, shared: true });
    const verdicts = await finishers(200, (at) => ({
      agencyCode: `P.${1 + (at % 3)}`,
      channel: at % 2 ? 'paper' : 'post',
    }));
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(50);
    expect(await stored()).toEqual({ counted: 50, surplus: 0 });
    await mustAgree();
  });

  describe.each([
    ['by turns', (at: number) => at % 2 === 0],
    ['first', (at: number) => at < 150],
  ])('while forms are taken out and put back and others arrive, those by post %s,', (_, byPost) => {
    const CEILING = 60;
    const EXACT = 30;
    const sheets = async () =>
      (
        await province.db.admin<{ all: number; paper: number; counted: number }>(
          `select count(*)::int as all, count(*) filter (where channel = 2)::int as paper,
                  count(*) filter (where channel = 2 and not surplus)::int as counted
           from hailong.survey_response where valid`,
        )
      )[0] ?? { all: 0, paper: 0, counted: 0 };
    const revalued = (ids: readonly string[], valid: boolean, scope: AgencyScope) =>
      Promise.all(
        ids.map((responseId, at) =>
          (processes[at % 2] as INestApplicationContext)
            .get(RevalueResponse)
            .revalue(scope, { responseId, valid, reason: 'thử' }),
        ),
      );

    it('never counts more than its target, and fills up when the round closes', async () => {
      await cell({ meaning: 'ceiling', most: CEILING });
      await cell({ meaning: 'exact', most: EXACT, cellId: 2, channel: 2 });
      const scope = await province.scopeOf('P.1');
      const first = (await finishers(40)).map((verdict) => expectOk(verdict).receipt).slice(0, 20);
      const highest = { all: 0, counted: 0 };
      const [arriving] = await watching(
        Promise.all([
          finishers(300, (at) => ({ channel: byPost(at) ? 'post' : 'paper' })),
          revalued(first, false, scope).then(() => revalued(first, true, scope)),
        ]),
        async () => {
          const { all, counted } = await sheets();
          highest.all = Math.max(highest.all, all);
          highest.counted = Math.max(highest.counted, counted);
        },
      );
      expect(highest.all).toBeLessThanOrEqual(CEILING);
      expect(highest.counted).toBeLessThanOrEqual(EXACT);
      expect(arriving.some(({ ok }) => !ok)).toBe(true);

      const mustHold = async (filled = false) => {
        const { all, paper, counted } = await sheets();
        expect(all).toBeLessThanOrEqual(CEILING);
        expect(counted).toBeLessThanOrEqual(EXACT);
        if (filled) expect(counted).toBe(Math.min(EXACT, paper));
        expect(await takenOf(province.db, province.round.roundId)).toEqual([all, counted]);
        await mustAgree();
        return all;
      };
      const before = await mustHold();
      const late = await finishers(CEILING, () => ({ channel: 'post' }));
      expect(late.filter(({ ok }) => ok)).toHaveLength(CEILING - before);
      expect(await mustHold()).toBe(CEILING);
      expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
      expect(await mustHold(true)).toBe(CEILING);
    });
  });

  it('says which quota is full when a form cannot be counted again', async () => {
    await cell({ meaning: 'ceiling', most: 1 });
    const scope = await province.scopeOf('P.1');
    const one = expectOk(await send(0, form())).receipt;
    const revaluer = (processes[0] as INestApplicationContext).get(RevalueResponse);
    expectOk(await revaluer.revalue(scope, { responseId: one, valid: false, reason: 'thử' }));
    expectOk(await send(1, form()));
    const again = await revaluer.revalue(scope, { responseId: one, valid: true, reason: 'thử' });
    expect(again.ok ? [] : again.problems).toMatchObject([{ code: 'RESTORED_QUOTA_FULL' }]);
    await mustAgree();
  });

  it('lets the next one in when a place is free again, though the process remembers the cell as full', async () => {
    await cell({ meaning: 'ceiling', most: 1 });
    const scope = await province.scopeOf('P.1');
    const { receipt } = expectOk(await send(0, form()));
    expect((await send(0, form())).ok).toBe(false);
    const revaluer = (processes[1] as INestApplicationContext).get(RevalueResponse);
    expectOk(await revaluer.revalue(scope, { responseId: receipt, valid: false, reason: 'thử' }));
    expectOk(await send(0, form()));
    await mustAgree();
  });

  it('answers a retry of a form that is in with its receipt, also when the cell is full meanwhile', async () => {
    await cell({ meaning: 'ceiling', most: 1 });
    const mine = form();
    const { receipt } = expectOk(await send(0, mine));
    expect((await send(1, form())).ok).toBe(false);
    expect(expectOk(await send(1, mine))).toEqual({ receipt, repeated: true });
  });
});
